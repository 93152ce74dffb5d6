/** Names that stand by themselves before or behind a door: in a row of a list, between commas, behind a person's part. */
import { NAME, OTHER_NAME, RARE_NAME } from './names';
import { PARTY } from './parties';

const MARK = '[，,、：:（(｜|\\s\u3000—－-]{1,3}';
const END = '(?=[，,、：:（(）)｜|\\s\u3000]|$)';
/** A name of any family: only where something else says that it is one; 城关镇, 二单元 are none. */
const ANY = '\\p{Script=Han}{2,3}(?<![路街巷村组镇乡区县市院楼室厅所点站司])';
const ALONE = `(?:${NAME}|${RARE_NAME}|${OTHER_NAME})`;
const TITLED =
  '\\p{Script=Han}{1,2}(?:(?<=氏)(?:兄弟|姐妹|夫妇)|先生|女士|奶奶|爷爷|婆婆|阿[婆公伯姨]|大[爷妈娘叔婶伯嫂姐]|老[人汉太伯]|师傅)';

const ROLE = '(?:[户人者民童妇属主友]|户名|家庭|对象|学生|同志|同学|军人|孤儿|党员|教师|姓名)';
const TOGETHER = '(?:户主|老人|同志|同学|夫妇|夫妻|一家|母子|父子|母女|父女|家)?';
const somewhereBefore = new RegExp(
  [
    `(?:^|[，,、：:（(｜/.\\s]|${ROLE})${NAME}${TOGETHER}(?=[，,、：:（(）)｜/\\s]|$)`,
    `${ROLE}[：:]\\s*\\p{Script=Han}{2,4}(?=[，,；（(｜\\s]|$)`,
    '(?:^|[，,、：:（(｜\\s])\\p{Script=Han}[某*×]{1,2}',
    // …名单：房德海，: where a list begins, a name of any family.
    `(?:名单|名册|登记|台账|公示|明细)[：:]\\s*(?:\\d{1,3}[.．、]\\s*)?${ANY}(?=[，,（(｜])`,
  ].join('|'),
  'u',
);
/** Whether a name stands by itself anywhere before a door: 户主王五一，女，劳动路35号. */
export const isNamedBefore = (before: string): boolean => somewhereBefore.test(before);

const rightBehind = new RegExp(
  `^[，,、\\s\u3000（(｜|]{1,2}(?:\\p{Script=Han}{1,4}${ROLE})?(?:${ROLE}[：:\\s]?)?(?:${NAME}|${RARE_NAME}|${OTHER_NAME}|${TITLED})(?:[户家])?${END}`,
  'u',
);
/** Whether a name follows a door: 3幢502，户主王五一，. */
export const isNamedBehind = (after: string): boolean => rightBehind.test(after);

const atOnce = new RegExp(
  `^${NAME}(?<![桥路坡井房厂店站塘库田林园院沟河渠堤屋馆])(?=[，,、（(；;\\s]|$)`,
  'u',
);
/** Whether nothing but a name is behind the number: 三组51号鄂桂兰，. 石拱桥 is none. */
export const isNamedAtOnce = (after: string): boolean => atOnce.test(after);

/** What stands between a name and what follows it in a row: 户主, （女）, 家庭, ｜. */
const AFTER_NAME = `(?:户主|老人|同志|同学|夫妇|一家|家庭|家|户)?(?:[（(][男女][）)])?${MARK}$`;
/** More that is said of the person, between two marks: 6人, 男, 藏, 1958.10, 坡头村6组. */
const SHORT =
  '(?:[，,｜|\\s\u3000]{1,2}(?:\\p{Script=Han}{1,4}|[\\d.．年月]{1,8}[人岁口元]?|[\\p{Script=Han}\\d]{2,9}[村组社队])){0,3}';
/** Lists of persons and what is said before a person of a list; a name of any family follows. */
const LIST =
  '(?:[户人者民童妇属主友员生兵星范]|姓名|名单|名册|登记|公示|台账|明细|清单|发放|补贴|补助|奖励|救助|签约|入住|领取|慰问|走访|访视|随访|复核|回访|候选)';
/** The number of a person in a list: ①, 3., 12、. */
const NUMBER = '(?:[①-⑳]|\\d{1,3}[.．、])';
const straightBefore = new RegExp(
  [
    `(?:^|[：:，,、；（(｜|\\s\u3000—]|[户人者民童妇属主友员父母妻夫子女儿告范星]|${NUMBER})${ALONE}${SHORT}${AFTER_NAME}`,
    `(?:^|[：:，,、；（(｜|\\s\u3000—]|${NUMBER})${TITLED}${MARK}$`,
    `${LIST}[：:]\\s*${NUMBER}?\\s*${ANY}${AFTER_NAME}`,
    `${PARTY}[：:\\s\u3000]${ANY}${SHORT}${AFTER_NAME}`,
  ].join('|'),
  'u',
);
/** 方便，, 安全，: words of two signs that begin as a family name does. */
const noName =
  /(?:方便|安全|严禁|温馨|金秋|石材|单位|高度|成立|经营|施工|项目|地[址点]|[庙寺祠塔亭坊铺馆店厂])[，,：:（(｜|\s—]{1,2}$/u;
/**
 * Whether a door comes straight behind a name: 蓝美花，; 父赵有福，; 盘志军户，; 3.侯小兰 . Nothing but a few short words may stand
 * between them. Where a list or a part says that a name follows (保洁员：农秀莲，), it may be of any family.
 */
export const isStraightBehindName = (before: string): boolean =>
  straightBefore.test(before) && !noName.test(before);

const employer = new RegExp(`(?<=(?:^|[：:，,、；\\s])${NAME})[（(][^（()）]{2,16}[）)]$`, 'u');
/** The employer in brackets behind a name says nothing of the door: 周一鸣（区人民医院）A座1106. */
export const withoutEmployer = (before: string): string => before.replace(employer, '，');
