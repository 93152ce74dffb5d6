/** What is at a door that is nobody's home: an office, a shop, works, a monument, an empty flat, or somebody at work. */
import type { Door } from './doors';
import { NAME } from './names';
import { NUMBERED, PUBLIC } from './public-words';

const anyPublic = new RegExp(PUBLIC, 'u');
/** Such a word in a place's name: 县图书馆2号楼; but 书院街66号 and 医院家属院 are where people live. */
const publicPlace = new RegExp(
  `${PUBLIC}(?!\\p{Script=Han}{0,2}[路街巷村里弄坊园苑]|家属|宿舍|[职教]工|教师|单身|小区|公寓|社区)`,
  'u',
);
/** Whether a written address names an office or a shop: 幸福苑3号楼101活动室. */
export const isPublicPlace = (written: string): boolean =>
  publicPlace.test(written) || namesOfficial(written) || /领取|报到|签到|集合|办理/u.test(written);
/** Whether an office or somebody in it is named in a sentence. */
export const namesPublicIn = (sentence: string): boolean =>
  anyPublic.test(sentence) || namesOfficial(sentence);
/** Right behind the door: 12号院内为县图书馆, 5号茶厂。, 31号柯记粮油店、. */
const publicNext = new RegExp(
  `^(?![）)]|[与距跟和])(?:[\\s（(]?(?:院|楼)?[内外]?[侧旁]?(?:为|系|是|设)?[^，,。；的（(\\s]{0,6}?)${PUBLIC}|^\\p{Script=Han}{0,8}(?:厂|店|坊|铺|馆|商行|[网酒]吧|[书茶]社|摊|庙|寺|祠)(?=[，,、。；;（(的销经卖]|$)`,
  'u',
);
/** An office with its address in brackets: 救助管理站（东关西街70号）. */
const seatOf = /(?<!住|宿)(?:[站局厅馆店园校行厂社院坊铺摊吧]|中心|公司|(?<!住)[所处]|[酒茶]楼)[（(]$/u;
/** The same before its address: 卫生室：, 早点铺：. */
const seatBefore = /(?:[站局厅馆店校厂坊铺]|卫生[室院]|诊所|教室|中心|公司)[：:]$/u;
/** A part of an office that heads a row: 综合科：, 快递代收点：, 值班电话 . */
const officeRow =
  /(?:^|[，,、\s])[^，,：:\s]{0,10}(?:[科股处]|[^观地景]点|(?<![一二三四五六七八九十第\d])支部|大学|工作室|[值报][班名]电话)[：:\s][^：:]{0,8}$/u;
/** 松鹤园墓区5排8号, 储物柜3-105. */
const numberedThing = new RegExp(`${NUMBERED}[^，,。；]{0,6}$`, 'u');
const numberedNext = new RegExp(`^[\\s，,]?(?:号)?${NUMBERED}`, 'u');
/** Whose house it was, long ago. */
const heritage =
  /故居|旧居|旧址|遗址|文物|文保|烈士(?!之|遗[属孀]|家属|[子儿]女|母亲|父亲|亲属)|将军|名人|历史建筑|纪念|景区|景点/u;
/** A flat that nobody lives in yet. */
const vacant = /户型|(?<!安置|配租|选定|匹配)房源|空置|待租|待售|起拍|竞[租拍]/u;
/** A label that says whose address it is, not a person's: 办公地点：, 公司住所. */
const officeLabel =
  /(?:办公|经营|注册|受理|建设|开庭|施工|学校|公司|单位|项目|联系|报名)[^，,。（(]{0,4}(?:地[址点]|住所|场所)|(?:公司|企业|店|厂)[^，,。]{0,4}住所|(?:经营者|字号)[^。；;]{0,12}(?<!家庭)住所/u;
/** 法院向薛某居住的名都公寓: what stands before somebody lives there is not the place's name. */
const untilLived = /^.*(?:[居租暂寄]住[的在于]|(?:[后前]面|旁边?|对面|隔壁|背后|附近)的)/u;

/** Whether an office, works or a monument is at a door: 县图书馆2号楼201, 12号院内为派出所. */
export const isPublic = ({ place, after, before, start, number }: Door): boolean =>
  publicPlace.test(place.replace(untilLived, '')) ||
  publicNext.test(after) ||
  seatOf.test(before) ||
  seatBefore.test(before) ||
  officeRow.test(before) ||
  numberedThing.test(before + place.slice(0, number - start)) ||
  numberedNext.test(after) ||
  heritage.test(before + place + after) ||
  vacant.test(before + after) ||
  officeLabel.test(before + place);

/** What is built or done for whole streets and villages, before a list of those who get it: 自来水入户工程：, 改厕项目名单：. */
const works = /^[^：:\s]{0,30}(?:改造|工程|项目|拆除|规划|消防|电梯|建设|施工)[^：:\s]{0,8}[：:\s]/u;
/** A row without the heading that says what its list is about. */
export const withoutWorks = (before: string): string => before.replace(works, '：');

/** At work, by name: 施工员周红. */
const WORKER = `(?:施工|检[测验修]|保管|过磅|讲解|营业|服务|售票|安检|采样|监测|值守|质检|巡[检护]|运维|救生|站务|联络|指导|代办|公证|执行|登记|评估)员[：:]?(?=${NAME})`;
/** People in their office: 局长, 经理, 网格员, 责任人. */
const official = new RegExp(
  `${WORKER}|[局县市镇乡区厂院校馆所站园店队组班社会]长(?!期)|主任|书记|经理|总监|工程师|律师|(?<!家庭)医[生师]|村医(?![上为到给])|(?:[管养维看]护|监测)[人员]|驻村|科员|(?<![到接找])保安|门卫|技师|值班|教授|巡查员|店主|老板|民警|网格员|负责|(?<!帮扶|包联|结对)(?:责任人|联系人)|调解员|技术员|照管员|管理员|(?<!(?<!等)(?:业主|[居村]民|住户)|法定)代表`,
  'u',
);
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
  /(?:(?<![我本])局|厅|中心|公司|委员会|政府|门诊|支行|大队|学校|医院|敬老院|福利院|企业|网点|支队|[公宣][开示传告]栏|[站馆店厂室科办点坊铺]|(?<![住一二两三])处)(?:[将已现位设坐]|于|在|搬|迁|租|落|[，,]|$)/u;
/** Whether it is an office that moves or has its seat there, before any person is named: 服务中心迁至和平路5号. */
export const isSeatOfOffice = ({ before }: Door): boolean => officeThat.test(lastClauses(before));

const ofScene =
  /^(?:[门楼院][口前外下内]|附近|处|旁)?(?:[被将与和因把]|[^，,。]{0,6}(?:[丢遗]失|拾得|捡到|殴打|[查抓]获|盗窃?|购买|[摔坠撞咬]|作业|发生|晕倒|倒地))/u;
/** Whether something happened there to somebody: 王某在幸福巷6号被犬咬伤. Who lives there is not said. */
export const isScene = ({ before, after }: Door): boolean =>
  /(?<![存现住家户落籍租搬迁])[在于]$/u.test(before) && ofScene.test(after);

const comesFor =
  /^[^，,。]{0,4}(?:领取|集合|签到|报到|开会|召开|参加|办理|申报|前来|投票|体检|采样|接种|查阅|看样|交房|选房|竞拍)/u;
/** Whether it is where people are asked to come: 到光明路6号领取选票. */
export const isMeetingPlace = ({ after }: Door): boolean => comesFor.test(after);
