/** Whether a private person lives behind a door, by what its sentence says of it. Each rule is a way of saying so. */
import { type Door, N } from './doors';
import { isLivedIn } from './lived-in';
import { NAME, WORD } from './names';
import { namesPublic } from './public-doors';

const sends = /(?:邮寄|寄[往至到给送]?|送达|EMS|快递|投递|包裹|函件|邮件)/iu;
const receives = new RegExp(
  `^[\\s，,：:（(]{0,2}${NAME}(?:同志|先生|女士|同学)?\\s*[（(]?\\s*(?:亲?收|签收|启)(?=[）)，,。\\s]|$)|^[^。]{0,6}(?:查无此人|拒收|无人签收)|^[^。]{0,4}(?:收件人|收信人)[：:\\s]*${NAME}`,
  'u',
);
const officeMail = /局|股|科|办|中心|公司/u;
/** Letters go there to a person: 邮寄至和平里3号201，王五一收. */
const getsMail = ({ before, place, after }: Door): boolean =>
  (sends.test(before + place) || /收/u.test(after)) &&
  receives.test(after) &&
  !officeMail.test(before + place + after);

const ROLE = '(?:[户人者民童妇属主友]|户名|家庭|对象|学生|同志|同学|军人|孤儿|党员|教师|姓名)';
const TOGETHER = '(?:户主|老人|同志|同学|夫妇|夫妻|一家|母子|父子|母女|父女|家)?';
/** A name that stands by itself in a row or between commas, or has a person's part before it. */
const namedBefore = new RegExp(
  [
    `(?:^|[，,、：:（(｜/.\\s]|${ROLE})${NAME}${TOGETHER}(?=[，,、：:（(）)｜/\\s]|$)`,
    `${ROLE}[：:]\\s*\\p{Script=Han}{2,4}(?=[，,；（(｜\\s]|$)`,
    '(?:^|[，,、：:（(｜\\s])\\p{Script=Han}[某*×]{1,2}',
    // …名单：房德海，: where a list begins, a name of any family.
    '(?:名单|名册|登记|台账|公示|明细)[：:]\\s*(?:\\d{1,3}[.．、]\\s*)?\\p{Script=Han}{2,3}(?<![路街巷村组镇乡区县市院楼室厅所点站])(?=[，,（(｜])',
  ].join('|'),
  'u',
);
/** The name that follows a door: 3幢502，户主王五一，. */
const namedNext = new RegExp(
  `^[，,、\\s（(｜]{1,2}(?:\\p{Script=Han}{1,4}${ROLE})?${ROLE}?${NAME}(?=[，,（(）)｜\\s]|$)`,
  'u',
);
/** What is said of people who are given something by the state, or cared for. */
const caredFor =
  /[五低]保|特困|特扶|计生|助学|奖学|失独|[孕产]妇|随访|老年|居家|上门|车位|欠费|户名|被征收|养犬|犬主|饲养|送温暖|奖励|残疾|孤儿|单亲|户主|[补津]贴|救助|慰问|优抚|供养|扶助|受助|脱贫|贫困|困难|廉租|公租房|家庭医生|高龄|独居|留守|隔离|接种|危房|安置|岁|送餐|代购|探[视望]|看望|走访|抚慰|自建房|宅基地|危旧房|受灾|因灾|倒房|倒塌|失能|适老|养老|老干部|退役|征兵|应征|D级|[男女](?=[，,、｜\s])|人口\d|\d人(?=[，,。）)]|$)/u;
/** A row of those: 低保金，王五一，劳动路35号. */
const isOfCaredFor = (door: Door): boolean =>
  (namedBefore.test(door.before) || namedNext.test(door.after)) &&
  caredFor.test(`${door.before}｜${door.place}｜${door.after}`) &&
  !namesPublic(door);

const homeIn =
  /(?:(?:[我你您他她其己]|某|住|人|主)(?:的)?家[中里]?|(?<!国|专|公|商|店|厂|企业|作)家[中里]|[你您]户|(?:某|其|的)住宅|住处|居所|(?<!公司|企业|单位|机构)住所|户籍地址?|租住处|出租屋|邻居|\p{Script=Han}家[一二两三四五六七八九十\d]{1,2}口?人|家(?:媳妇|夫妇|夫妻|老[人汉太]))[（(]$/u;
/** A home with its address in brackets: 家中（东风小区12栋503室）, 你户（梅花里15号）. What is done there does not matter. */
export const isHomeInBrackets = ({ before }: Door): boolean => homeIn.test(before);

const givesLeaveTo = new RegExp(
  `(?:[给为]|同意|批准|准予|准许|核准)${WORD}${NAME}(?<![村庄组寨屯湾镇乡局站所厂店社队堂])[（(]$`,
  'u',
);
const inGroup = new RegExp(`[组队社]${N}号$`, 'u');
/** Who is given leave lives where the group's number says: 同意给罗长贵（下湾组19号）批建住房. */
const isOfGivenLeave = ({ before, place, after }: Door): boolean =>
  givesLeaveTo.test(before) && inGroup.test(place) && /^[）)]/u.test(after);

/** Whether a private person lives behind a door, by what its sentence says. */
export const isSomeonesHome = (door: Door): boolean =>
  isLivedIn(door) || getsMail(door) || isOfCaredFor(door) || isOfGivenLeave(door);
