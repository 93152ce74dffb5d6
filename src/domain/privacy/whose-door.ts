/** Whether a private person lives behind a door, by what its sentence says of it. Each rule is a way of saying so. */
import { type Door, N } from './doors';
import { isLivedIn } from './lived-in';
import { isNamedBefore, isNamedBehind } from './named';
import { NAME, WORD } from './names';
import { PARTY } from './parties';
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

/** What is said of people who are given something by the state, or cared for. */
const caredFor =
  /[五低]保|特困|特扶|计生|助学|奖学|失独|[孕产]妇|随访|老年|居家|上门|车位|欠费|户名|被征收|养犬|犬主|饲养|送温暖|奖励|残疾|孤儿|单亲|户主|[补津]贴|救助|慰问|优抚|供养|扶助|受助|脱贫|贫困|困难|廉租|公租房|家庭医生|高龄|独居|留守|隔离|接种|危房|安置|岁|送餐|代购|探[视望]|看望|走访|抚慰|自建房|宅基地|危旧房|受灾|因灾|倒房|倒塌|失能|适老|养老|老干部|退役|征兵|应征|D级|[男女](?=[，,、｜\s])|人口\d|\d人(?=[，,。）)]|$)/u;
/** A row of those: 低保金，王五一，劳动路35号. */
const isOfCaredFor = (door: Door): boolean =>
  (isNamedBefore(door.before) || isNamedBehind(door.after)) &&
  caredFor.test(`${door.before}｜${door.place}｜${door.after}`) &&
  !namesPublic(door);

const homeIn = new RegExp(
  `(?:${[
    // 我家（, 王某家中（, 户主家（; not 水乡人家（
    '(?:[我你您他她其己]|某|住|(?<![上里水渔])人|主)(?:的)?家[中里]?',
    '[在回返居]家|(?<!商|大|专|店|厂)家门[口前]|(?<!国|专|公|商|店|厂|企业|作)家[中里]',
    // 你户（, 其住宅（, 邱水根宅（
    '[你您]户|(?:某|其|的)住宅|(?<=\\p{Script=Han}{2})(?<![住老民阳阴])宅',
    '住处|居所|(?<!公司|企业|单位|机构)住所|户籍地址?|租住处|出租屋|邻居',
    // 陈家4人（, 王家老人（
    '\\p{Script=Han}家[一二两三四五六七八九十\\d]{1,2}口?人|家(?:媳妇|夫妇|夫妻|老[人汉太])',
  ].join('|')})[（(]$`,
  'u',
);
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

const partyIn = new RegExp(
  `${PARTY}[：:\\s]?(?:${NAME}|\\p{Script=Han}{2,3}(?<![表会组委办室站点队群]))(?:等人)?[（(]$`,
  'u',
);
/** Who calls on an office has the home in brackets: 村民来福祥（前王庄村102号）建议…. What is asked for does not matter. */
const isOfPartyInBrackets = ({ before, after }: Door): boolean =>
  partyIn.test(before) && /^[）)，,]/u.test(after);

/** Whether a private person lives behind a door, by what its sentence says. */
export const isSomeonesHome = (door: Door): boolean =>
  isLivedIn(door) ||
  getsMail(door) ||
  isOfCaredFor(door) ||
  isOfGivenLeave(door) ||
  isOfPartyInBrackets(door);
