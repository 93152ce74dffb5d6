/** What is at a door that is nobody's home: an office, a shop, works, a monument, an empty flat, or somebody at work. */
import type { Door } from './doors';

/** Offices, firms, works, things in the open. */
const PUBLIC =
  '(?:局|(?<![客餐])厅|政府|委员会|居委|村委|党委|支部|法院|检察院|法庭|派出所|警务|司法所|供电所|[^厕]所[长在]|公司|企业|集团|合作社|商行|商铺|商户|门面|门店|底商|店铺|[摩烤餐理花饭书衣玩]店|药店|饭店|酒店|宾馆|超市|市场|银行|支行|邮政|医院|卫生[院室]|诊所|门诊|敬老院|福利院|养老院|学校|[小中大]学(?!生)|幼儿园|书院|图书馆|文化馆|纪念馆|展览|博物馆|大厦|写字楼|办公|会议室|评标|窗口|大厅|中心|服务站|[^车]站[点长]|发放点|采样点|收集点|投放点|项目|工程|工地|标段|(?<!危房|无障碍|适老化|户厕|厕所)改造|施工|路段|招[租标商]|样板|展示|售楼|拆除|[电线]杆|配电|变压|[机水]井|泵站|山塘|蓄水池|水渠|河道|堤|桥[面头梁涵]|农田|护栏|路灯|公厕|[活阅棋][动览牌]室|水库|地块|田块|管网|外墙|电梯|消防|规划|停车|仓库|车间|厂房|广场|路口|公墓|戏台|晒谷场|驿站|工作室|联系点|泊位|历史建筑|[产工物创][业流]园|科技园|酒楼|茶[楼馆]|警务室|陈列|[民综卫][政治健]办|档口|摊位|商铺|[0-9]铺|售楼|合作(?!医疗)|经营|营业|注册|法定代表|联系[人电])';
const anyPublic = new RegExp(PUBLIC, 'u');
/** Such a word in a place's name: 县图书馆2号楼; but 书院街66号 and 医院家属院 are where people live. */
const publicPlace = new RegExp(
  `${PUBLIC}(?!\\p{Script=Han}{0,2}[路街巷村里弄坊园苑]|家属|宿舍|[职教]工|教师|单身|小区|公寓|社区)`,
  'u',
);
/** Right behind the door: 12号院内为县图书馆, 5号茶厂。 */
const publicNext = new RegExp(
  `^(?![）)])(?:[\\s（(]?(?:院|楼)?[内外]?[侧旁]?(?:为|系|是|设)?[^，,。；的（(\\s]{0,6}?)${PUBLIC}|^\\p{Script=Han}{0,4}厂(?=[，,。；;]|$)`,
  'u',
);
/** An office with its address in brackets: 救助管理站（东关西街70号）. */
const seatOf = /(?<!住|宿)(?:[站局厅馆店园校行厂社院]|中心|公司|(?<!住)[所处]|[酒茶]楼)[（(]$/u;
/** Whose house it was, long ago. */
const heritage =
  /故居|旧居|旧址|遗址|文物|文保|烈士(?!遗[属孀]|家属|[子儿]女|母亲|父亲|亲属)|将军|名人|历史建筑|纪念|景区|景点/u;
/** A flat that nobody lives in yet. */
const vacant = /户型|房源|空置|待租|待售/u;
/** A label that says whose address it is, not a person's: 办公地点：, 公司住所. */
const officeLabel =
  /(?:办公|经营|注册|受理|建设|开庭|施工|学校|公司|单位|项目|联系|报名)[^，,。（(]{0,4}(?:地[址点]|住所|场所)|(?:公司|企业|店|厂)[^，,。]{0,4}住所/u;
/** 法院向薛某居住的名都公寓: what stands before somebody lives there is not the place's name. */
const untilLived = /^.*(?:[居租暂寄]住[的在于]|(?:[后前]面|旁边?|对面|隔壁|背后|附近)的)/u;

/** Whether an office, works or a monument is at a door: 县图书馆2号楼201, 12号院内为派出所. */
export const isPublic = ({ place, after, before }: Door): boolean =>
  publicPlace.test(place.replace(untilLived, '')) ||
  publicNext.test(after) ||
  seatOf.test(before) ||
  heritage.test(before + place + after) ||
  vacant.test(before + after) ||
  officeLabel.test(before + place);

/** People in their office: 局长, 经理, 网格员, 责任人. */
const official =
  /[局县市镇乡区厂院校馆所站园店队组班社会]长(?!期)|主任|书记|经理|总监|工程师|律师|(?<!家庭)医[生师]|店主|老板|民警|网格员|负责|(?<!帮扶|包联|结对)(?:责任人|联系人)|调解员|技术员|照管员|管理员|代表/u;
/** Whether a sentence speaks of people in their office. */
export const namesOfficial = (sentence: string): boolean => official.test(sentence);

/** Where money goes to says nothing of whose door it is. */
const bank = /开户[^，,；;。]*|[^，,；;。]{0,6}银行(?:卡|账)[^，,；;。]*/u;
/** Whether an office, or somebody in it, is named beside a door: 12号，负责人王军. */
export const namesPublic = ({ before, place, after }: Door): boolean =>
  anyPublic.test(`${before}｜${after.slice(0, 16).replace(bank, '')}`) ||
  namesOfficial(`${before}｜${place}｜${after}`);

/** The words before a door as far as the comma before the last. */
export const lastClauses = (before: string): string => {
  const last = Math.max(before.lastIndexOf('，'), before.lastIndexOf(','));
  const from =
    last < 1 ? -1 : Math.max(before.lastIndexOf('，', last - 1), before.lastIndexOf(',', last - 1));
  return before.slice(from + 1);
};
const officeThat =
  /(?:(?<![我本])局|厅|中心|公司|委员会|政府|门诊|支行|大队|学校|医院|敬老院|福利院|企业|网点|支队|[公宣][开示传告]栏|[站馆店厂室科办点]|(?<![住一二两三])处)(?:[将已现位设坐]|于|在|搬|迁|租|落|[，,]|$)/u;
/** Whether it is an office that moves or has its seat there, before any person is named: 服务中心迁至和平路5号. */
export const isSeatOfOffice = ({ before }: Door): boolean => officeThat.test(lastClauses(before));

const comesFor =
  /^[^，,。]{0,4}(?:领取|集合|签到|报到|开会|召开|参加|办理|申报|前来|投票|体检|采样|接种|查阅|看样|交房|选房|竞拍)/u;
/** Whether it is where people are asked to come: 到光明路6号领取选票. */
export const isMeetingPlace = ({ after }: Door): boolean => comesFor.test(after);
