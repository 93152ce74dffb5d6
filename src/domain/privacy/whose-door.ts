import { type Door, N } from './doors';

/** The commonest family names, of which few are part of other words. */
export const SURNAME =
  '[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文欧司诸]';
/** Those, rarer ones and the double ones (欧阳): only where a name begins, by what stands before it. */
const FAMILY = `${SURNAME.slice(0, -1)}樊殷简盛柳柏覃施严温芦季俞聂鲁葛岳齐向庄关伍屈裴祝左申耿牛苗尤甘祁包华倪翟骆焦池冉辛娄柯卜阮蓝桂符游詹凌霍虞项闵欒栾巩解邢戚付仇刁隋巩甄郎冀曲伏晏匡佟艾褚卫冼臧穆邬敖荆戎晁迟苟尉慕陶尚洪喻兰颜梅毕滕岑牟佘卓麦鄢谷靳边卞宁栗涂章舒仝闫芮翁柴丛窦饶鞠童莫蔺宗仲辜阙皮索沙薄蒲赫扈茹阚谌亓查糜莘缪濮闻鄂桑胥於郗宓隗逄逯佴谯笪仉竺桓缑楚景郦雍璩鄞訾郏暨寇殳蔚夔厍奚韦鲍禹狄茅庞昝贲郁钮嵇荀邴巫厉郜蓟邰屠姬瞿宦庾蒯逄戈][阳马葛侯迟容]?`;
export const NAME = `${FAMILY}(?:\\p{Script=Han}|某|\\*|×){1,2}`;
const KIN =
  '(?:父母|父亲|母亲|爷爷|奶奶|祖父|祖母|外公|外婆|姥姥|姥爷|公婆|婆婆|岳父|岳母|丈夫|妻子|老伴|爱人|儿子|女儿|儿媳|女婿|孙子|孙女|外孙|哥哥|弟弟|姐姐|妹妹|兄长|侄子|侄女|外甥|叔叔|伯父|舅舅|姑姑|姨妈|亲戚|子女)';

/** 周末, 常年, 马上: words that begin as a name does. */
const WORD =
  '(?!查[明处实获封扣验看询阅收找出到有]|周[一二三四五六日末边围期]|常[年设见规]|马上|应[当急届]|关[于闭门]|方[便可式案]|严[格禁肃]|高(?:峰[时期]|[度温压速])|解[决除答释]|施[工行]|安[全装置排]|成[立功员]|武装|路[口边面段]|文[化件体]|温馨提|向[社全]|单[位独]|金秋|于每)';
/** A name in the middle of a sentence, where one can begin. */
export const CALLED = `${WORD}${FAMILY}(?<=(?:^|[，,、：:（(｜\\s的到来为向给对查经因请把将被与和在户人者民生友属毁兵亲妻]).{1,2})(?:\\p{Script=Han}|某|\\*|×){1,2}`;

/** Where somebody's home is, said in words before it: lives, moved, has it in their name, is with their family. */
const homeBefore = new RegExp(
  [
    '(?<!衣食|吃|留)住(?![院房宅建户宿所校址保持满进率训证]|人口)',
    '(?<!宜|安|和|新|民|群)居住(?!小区|区|用地|建筑|环境|项目|证|权|面积|条件|点)',
    '(?:现|原|世|祖|寄|寓|旅|独|蜗|定|暂|迁|客|散|隐|租)居(?![民委])|居[于在]|[，,]居(?=\\p{Script=Han}{2,6}[区县镇乡街村路市])',
    '落户|安家|落脚|栖身|安身|过日子|守[在着]|寄养|投靠|合租|(?<![招转廉公出])租(?![金赁用约售户期务借让房补])|租房(?!补)|承租|安置[到在于]|生活[在于]|住处',
    '(?:搬|迁)(?:去|到|至|入|进|往|回|家)',
    '户[口籍][^，,。：:]{0,6}[在为落于]|[，,]户[在于]',
    `(?:名下|${KIN}|${CALLED}|[我你您他她其自])(?:的)?(?:[^，,。：:（(]{0,8})?(?:婚房|房产|商品房|房屋|房子|住房|住宅|老宅|老屋|宅子)`,
    '名下[^。]{0,16}即?',
    `(?:[我你您他她其自娘婆老]|${KIN}|${CALLED}|老汉|老太|大娘|大爷)(?:同志|同学|老人)?家(?!园|村|湾|沟|庄|具|电|政|企|校|委)`,
    '(?:^|[，,：:）)])家(?:在|住|就|即|离|位于)|(?<!专|国|企业|作|画|科学|农|商|厂|大)家(?:里|中|门口)(?!大院)',
    `(?:跟|随|同|和|与|由)[^，,。]{0,6}${KIN}[^，,。]{0,4}(?:过|住|生活)`,
    '(?:占用|强占|租用|借用)的',
    '自(?:住|家|有)房|遗[有留]|原宅|宅院|房产(?:证地址)?[为在是：:]|家[，,]即|[一两三四五六七八九十\\d]口人?[，,]?现(?:已|就|都)?在|(?:一家|全家|夫妇|夫妻|母[子女]|父[子女])[^，,。]{0,3}[，,]?现(?:已|就|都)?在',
    `(?:${CALLED}|本人|[男女])[^，,。]{0,2}[（(，,]住所地?[：:在为]?`,
    `${NAME}的?住所[：:为]`,
    '住所地(?=[为是在：:]|\\p{Script=Han}{2})|[你您][（(]',
    `其(?:${KIN}|父|母|妻|夫|子|女|兄|弟)`,
  ].join('|'),
  'u',
);
/** The same, said after it. */
const homeAfter = new RegExp(
  [
    '^[^，,。]{0,8}(?:住着|居住|租住|同住|暂住|租房|寄居|过日子|(?<!原)住(?=的))',
    '^的?(?:自家|自有)?(?:小?家|住处|家中|家里)(?![具电政园庭属])',
    `^[^，,。]{0,8}(?:${KIN}|其)家`,
    '^(?:业主|住户|户主)[，,]',
    `^(?:业主|住户|户主|[居村]民|租户|租客|房主)(?:${NAME}|[某（(])`,
    `^[的找]?${FAMILY}\\p{Script=Han}{0,2}家(?![具电政园属庭湾沟村庄])`,
    `^${NAME}[家户](?![籍口型主外内均长具电政园庭属])`,
    '^[（(]?[这那该此一]户|^[这那][户家](?=[，,是的])',
    `^的(?:[独孤残困低五瘫重患单盲空失][^，,。]{1,8}|[居村住]民|老人|${NAME}(?=[，,一家]|老[汉人太]|大[娘爷妈叔婶]|同志|$)|${FAMILY}\\p{Script=Han}{2}(?=[送反提申领因于在去今未已等]))`,
    '^的?\\p{Script=Han}{1,3}(?:同学|师傅|先生|女士|阿姨|大[爷妈娘叔婶伯嫂]|奶奶|爷爷|婆婆|公公|老[伯人汉太])家(?![具电政园庭属长])',
    '^[，,]?(?:阁楼|地下室|后院|院内|[一二两三四五六]楼)?(?:住户|租户|租客|房东)(?:[为是：:]|[一两二三四五六七八九十\\d]+[人名户]|系)',
    '^的?(?:[东西南北正偏后前](?:屋|房|厢房?)|(?:吊脚楼|木楼|土楼|竹楼))(?=[，,。、；;]|$)|^的(?:住户|租户|业主|房主)(?![大委代活群会自])|^住[房宅](?=[一两二三1-9][间处套]|[，,。]|$)|^[^。]{0,4}用途[为是：:]?(?:成套)?住宅',
    '^的(?:一[间处套]|那间|自家|自有|老)?(?:[一二两三四五六几]间)?(?:偏房|瓦房|平房|土坯房|小院|房屋|住房|住宅|老宅|老屋|房子|出租屋)|^租来',
    '^[^。]{0,16}该处[系为是][^，,。]{0,8}(?:家|住处|住所|住宅)',
    `^[，,]?[现均都仍]*由?(?:其|本人|${NAME})[^，,。]{0,8}(?:居住|自住)|^[，,]现?[有住]?\\d+人(?:口)?(?:居住|同住|常住)`,
  ].join('|'),
  'u',
);
const sends = /(?:邮寄|寄[往至到给送]?|送达|EMS|快递|投递|包裹|函件|邮件)/iu;
const receives = new RegExp(
  `^[\\s，,：:（(]{0,2}${NAME}(?:同志|先生|女士|同学)?\\s*[（(]?\\s*(?:亲?收|签收|启)(?=[）)，,。\\s]|$)|^[^。]{0,6}(?:查无此人|拒收|无人签收)|^[^。]{0,4}(?:收件人|收信人)[：:\\s]*${NAME}`,
  'u',
);

/** A person who is spoken of as one. */
const person = new RegExp(
  [
    `[居村]民(?=[家某，,（(]|${NAME})`,
    '申请人|户主|业主|家长|老人|老[汉太]|大[娘爷妈叔婶]|阿[婆公伯姨]|学生|同[学志]|孤儿|儿童|婴儿|患者|病人|当事人|[原被]告|执行人|信访人|举报人|投诉人|来信人|嫌疑人|承租人|[死伤逝困]者|口人|户人家|租客|来电人|求助人|报修人|[产孕]妇|妈妈|阿姨|盲人|[房屋]主|[该这那此]户|残疾人|[保困贫测属]户|对象|军人|党员|教师|工人|人员|先生|女士|夫妇|夫妻|一家|全家|本人|[我你您他她]|其[家父母妻夫子女]|[家老]伴|某某?|\\*',
    KIN,
    CALLED,
  ].join('|'),
  'u',
);
const ROLE = '(?:[户人者民童妇属主友]|户名|家庭|对象|学生|同志|同学|军人|孤儿|党员|教师|姓名)';
const TOGETHER = '(?:户主|老人|同志|同学|夫妇|夫妻|一家|母子|父子|母女|父女|家)?';
/** A name that stands by itself in a row or between commas, or has a person's part before it. */
const namedAlone = new RegExp(
  [
    `(?:^|[，,、：:（(｜/.\\s]|${ROLE})${NAME}${TOGETHER}(?=[，,、：:（(）)｜/\\s]|$)`,
    `${ROLE}[：:]\\s*\\p{Script=Han}{2,4}(?=[，,；（(｜\\s]|$)`,
    '(?:^|[，,、：:（(｜\\s])\\p{Script=Han}[某*×]{1,2}',
    // …名单：房德海，: where a list begins, a name of any family.
    '(?:名单|名册|登记|台账|公示|明细)[：:]\\s*(?:\\d{1,3}[.．、]\\s*)?\\p{Script=Han}{2,3}(?<![路街巷村组镇乡区县市院楼室厅所点站])(?=[，,（(｜])',
  ].join('|'),
  'u',
);
/** The name that follows a door. */
const namedNext = new RegExp(
  `^[，,、\\s（(｜]{1,2}(?:\\p{Script=Han}{1,4}${ROLE})?${ROLE}?${NAME}(?=[，,（(）)｜\\s]|$)`,
  'u',
);
/** What is said of people who are given something by the state, or cared for. */
const described =
  /[五低]保|特困|特扶|计生|助学|奖学|失独|[孕产]妇|随访|老年|居家|上门|车位|欠费|户名|被征收|养犬|犬主|饲养|送温暖|奖励|残疾|孤儿|单亲|户主|[补津]贴|救助|慰问|优抚|供养|扶助|受助|脱贫|贫困|困难|廉租|公租房|家庭医生|高龄|独居|留守|隔离|接种|危房|安置|岁|送餐|代购|探[视望]|看望|走访|抚慰|自建房|宅基地|危旧房|受灾|因灾|倒房|倒塌|失能|适老|养老|老干部|退役|征兵|应征|D级|[男女](?=[，,、｜\s])|人口\d|\d人(?=[，,。）)]|$)/u;

/** Offices, firms, works, things in the open: what stands at a door that is no home. */
const PUBLIC =
  '(?:局|(?<![客餐])厅|政府|委员会|居委|村委|党委|支部|法院|检察院|法庭|派出所|警务|司法所|供电所|[^厕]所[长在]|公司|企业|集团|合作社|商行|商铺|商户|门面|门店|底商|店铺|[摩烤餐理花饭书衣玩]店|药店|饭店|酒店|宾馆|超市|市场|银行|支行|邮政|医院|卫生[院室]|诊所|门诊|敬老院|福利院|养老院|学校|[小中大]学(?!生)|幼儿园|书院|图书馆|文化馆|纪念馆|展览|博物馆|大厦|写字楼|办公|会议室|评标|窗口|大厅|中心|服务站|[^车]站[点长]|发放点|采样点|收集点|投放点|项目|工程|工地|标段|(?<!危房|无障碍|适老化|户厕|厕所)改造|施工|路段|招[租标商]|样板|展示|售楼|拆除|[电线]杆|配电|变压|[机水]井|泵站|山塘|蓄水池|水渠|河道|堤|桥[面头梁涵]|农田|护栏|路灯|公厕|[活阅棋][动览牌]室|水库|地块|田块|管网|外墙|电梯|消防|规划|停车|仓库|车间|厂房|广场|路口|公墓|戏台|晒谷场|驿站|工作室|联系点|泊位|历史建筑|[产工物创][业流]园|科技园|酒楼|茶[楼馆]|警务室|陈列|[民综卫][政治健]办|档口|摊位|商铺|[0-9]铺|售楼|合作(?!医疗)|经营|营业|注册|法定代表|联系[人电])';
const anyPublic = new RegExp(PUBLIC, 'u');
/** Such a word in a place's name: 县图书馆2号楼; but 书院街66号 and 医院家属院 are where people live. */
const publicPlace = new RegExp(
  `${PUBLIC}(?!\\p{Script=Han}{0,2}[路街巷村里弄坊园苑]|家属|宿舍|[职教]工|教师|单身|小区|公寓|社区)`,
  'u',
);
const publicNext = new RegExp(
  `^(?![）)])(?:[\\s（(]?(?:院|楼)?[内外]?[侧旁]?(?:为|系|是|设)?[^，,。；的（(\\s]{0,6}?)${PUBLIC}|^\\p{Script=Han}{0,4}厂(?=[，,。；;]|$)`,
  'u',
);
/** Whose house it was, long ago. */
const heritage =
  /故居|旧居|旧址|遗址|文物|文保|烈士(?!遗[属孀]|家属|[子儿]女|母亲|父亲|亲属)|将军|名人|历史建筑|纪念|景区|景点/u;
/** A flat that nobody lives in yet. */
const vacant = /户型|房源|空置|待租|待售/u;
/** People in their office. */
const official =
  /[局县市镇乡区厂院校馆所站园店队组班社会]长(?!期)|主任|书记|经理|总监|工程师|律师|(?<!家庭)医[生师]|店主|老板|民警|网格员|负责|(?<!帮扶|包联|结对)(?:责任人|联系人)|调解员|技术员|照管员|管理员|代表/u;
/** A label that says whose address it is: not a person's. */
const officeLabel =
  /(?:办公|经营|注册|受理|建设|开庭|施工|学校|公司|单位|项目|联系|报名)[^，,。（(]{0,4}(?:地[址点]|住所|场所)|(?:公司|企业|店|厂)[^，,。]{0,4}住所/u;

/** The words before a door as far as the comma before the last. */
export const lastClauses = (before: string): string => {
  const last = Math.max(before.lastIndexOf('，'), before.lastIndexOf(','));
  const from =
    last < 1 ? -1 : Math.max(before.lastIndexOf('，', last - 1), before.lastIndexOf(',', last - 1));
  return before.slice(from + 1);
};
/** An office that moves or has its seat somewhere, before any person is named. */
export const officeMoves =
  /(?:(?<![我本])局|厅|中心|公司|委员会|政府|门诊|支行|大队|学校|医院|敬老院|福利院|企业|网点|支队|[公宣][开示传告]栏|[站馆店厂室科办点]|(?<![住一二两三])处)(?:[将已现位设坐]|于|在|搬|迁|租|落|[，,]|$)/u;

/** An office with its address in brackets: 救助管理站（东关西街70号）. */
const seatOf = /(?<!住|宿)(?:[站局厅馆店园校行厂社院]|中心|公司|(?<!住)[所处]|[酒茶]楼)[（(]$/u;

/** 法院向薛某居住的名都公寓: what stands before somebody lives there is not the place's name. */
const untilLived = /^.*(?:[居租暂寄]住[的在于]|(?:[后前]面|旁边?|对面|隔壁|背后|附近)的)/u;

/** Whether an office, works or a monument is at a door: the rules below are for the others. */
export const isPublic = ({ place, after, before }: Door): boolean =>
  publicPlace.test(place.replace(untilLived, '')) ||
  publicNext.test(after) ||
  seatOf.test(before) ||
  heritage.test(before + place + after) ||
  vacant.test(before + after) ||
  officeLabel.test(before + place);

const livesThere = ({ before, place, after }: Door): boolean => {
  const near = lastClauses(before);
  if (!homeBefore.test(near + place) && !homeAfter.test(after)) return false;
  return !officeMoves.test(near) && (person.test(before + place) || person.test(after));
};

const getsMail = ({ before, place, after }: Door): boolean => {
  const sentence = before + place + after;
  return (
    (sends.test(before + place) || /收/u.test(after)) &&
    receives.test(after) &&
    !/局|股|科|办|中心|公司/u.test(sentence)
  );
};

/** Where money goes to says nothing of whose door it is. */
const bank = /开户[^，,；;。]*|[^，,；;。]{0,6}银行(?:卡|账)[^，,；;。]*/u;

/** Whether an office, or somebody in it, is named beside a door. */
export const namesPublic = ({ before, place, after }: Door): boolean =>
  anyPublic.test(`${before}｜${after.slice(0, 16).replace(bank, '')}`) ||
  official.test(`${before}｜${place}｜${after}`);

const isDescribed = (door: Door): boolean => {
  const { before, place, after } = door;
  return (
    (namedAlone.test(before) || namedNext.test(after)) &&
    described.test(`${before}｜${place}｜${after}`) &&
    !namesPublic(door)
  );
};

/** A home with its address in brackets: 家中（东风小区12栋503室）, 你户（梅花里15号）. What is done there does not matter. */
export const isHomeInBrackets = ({ before }: Door): boolean =>
  /(?:(?:[我你您他她其己]|某|住|人|主)(?:的)?家[中里]?|(?<!国|专|公|商|店|厂|企业|作)家[中里]|[你您]户|(?:某|其|的)住宅|住处|居所|(?<!公司|企业|单位|机构)住所|户籍地址?|租住处|出租屋|邻居|\p{Script=Han}家[一二两三四五六七八九十\d]{1,2}口?人|家(?:媳妇|夫妇|夫妻|老[人汉太]))[（(]$/u.test(
    before,
  );

/** 同意给罗长贵（下湾组19号）批建住房: who is given leave lives where the group's number says. */
const givenLeave = new RegExp(
  `(?:[给为]|同意|批准|准予|准许|核准)${WORD}${NAME}(?<![村庄组寨屯湾镇乡局站所厂店社队堂])[（(]$`,
  'u',
);
const inGroup = new RegExp(`[组队社]${N}号$`, 'u');
const isGivenLeave = ({ before, place, after }: Door): boolean =>
  givenLeave.test(before) && inGroup.test(place) && /^[）)]/u.test(after);

/** Whether a private person lives behind a door, by what its sentence says. */
export const isSomeonesHome = (door: Door): boolean =>
  livesThere(door) || getsMail(door) || isDescribed(door) || isGivenLeave(door);

const farIn = new RegExp(
  `(?:村|屯|寨|庄|沟|湾)\\p{Script=Han}{0,4}?(?:${N}|(?<=村)\\p{Script=Han}{1,4})[组队社]${N}号$|单元${N}[室户号]?$|(?:号楼|[栋幢排])${N}号$`,
  'u',
);
/** A flat in any other writing: 8幢502, 12-3-401, 29号302. */
const flat = new RegExp(
  `(?:号楼|号院|[栋幢座排])${N}号?[室户]?$|[\\d０-９][-－](?:[\\d０-９]{1,2}[-－])?[\\d０-９]{3,4}$|${N}[室户]$|号[\\d０-９]{3,4}$`,
  'u',
);
/** Somebody by name, or spoken to. */
const named = new RegExp(`${CALLED}|某|[你您]家|户主|业主|老人`, 'u');

/** Nothing but a word for a house before it. */
const alone = /^(?:(?:(?:房屋|房产|住房|不动产)?(?:坐落|座落|位置)|门牌号?|住房|房屋|房号)[：:])?$/u;
/** A name anywhere, by what follows it. */
const namedInside = new RegExp(`${SURNAME}\\p{Script=Han}{1,2}(?=[在所家住位与因被自称])`, 'u');

/** 柏树村四组: its first sign is a family name in other places. */
const village = /^\p{Script=Han}{1,3}[村庄屯寨湾沟]/u;
/** 三组51号鄂桂兰，: nothing but a name behind the number; 石拱桥 is none. */
const namedBehind = new RegExp(
  `^${NAME}(?<![桥路坡井房厂店站塘库田林园院沟河渠堤屋馆])(?=[，,、（(；;\\s]|$)`,
  'u',
);

/** Where people are asked to come. */
export const gathers =
  /^[^，,。]{0,4}(?:领取|集合|签到|报到|开会|召开|参加|办理|申报|前来|投票|体检|采样|接种|查阅|看样|交房|选房|竞拍)/u;

/** Village, group and number (东沟村二组9号), or flat (3单元501): so far in is no office, and if a person is named or nothing else is said, a home. */
export const isFarIn = (door: Door): boolean => {
  const { before, place, after } = door;
  const isFlat = flat.test(place) && named.test(before + after);
  if ((!farIn.test(place) && !isFlat) || gathers.test(after) || officeMoves.test(lastClauses(before)))
    return false;
  const sentence = before + place + after;
  return (
    !official.test(sentence) &&
    (person.test(before + place.replace(village, '｜') + after) ||
      namedBehind.test(after) ||
      namedInside.test(before + place) ||
      (alone.test(before) && after === ''))
  );
};
