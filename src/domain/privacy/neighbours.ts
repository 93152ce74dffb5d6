/**
 * Neighbours in a list: numbers of flats or houses with the name of who lives behind each (5幢2单元：201室许文娟、301室吕国强;
 * 下坝屯1号王喜顺 2号王喜财). The house or the hamlet is named once, before them all.
 */
import { N } from './doors';
import { maskedFrom } from './masked-home';
import { NAME } from './names';
import { DWELLINGS } from './places';
import type { PersonalData } from './types';

const D = '[\\d０-９]';
const PART = '[、，,；;\\s\u3000]{1,2}';
const TITLE = '(?:先生|女士|阿姨|伯伯|师傅|奶奶|爷爷|大[爷妈姐哥叔婶])';
/** A name up to the next mark: 许文娟, 业主田先生, 韦家. */
const WHO = `\\s?(?:业主|住户|户主|户名)?[：:]?\\s?(?:\\p{Script=Han}{1,2}${TITLE}|(?:${NAME}|\\p{Script=Han}(?=家))(?:家|户)?(?=[、，,；;。\\s\u3000（(）)]|$))`;
const FLAT = `${D}{3,4}(?:室|房|户)`;
const HOUSE_NUMBER = `${N}号`;

interface Neighbours {
  /** How they are written. */
  readonly list: RegExp;
  /** What of it is the number of the door. */
  readonly number: RegExp;
  /** What must be named around them, and what a text without them lacks as a rule. */
  readonly within: RegExp;
  readonly quick: RegExp;
}

const withFlats = /单元|业主|住户|[栋幢]|号楼|[#＃]|小区|宿舍|家属|公寓|新村|花园|[甲乙丙丁]楼/u;
/** The ways of writing flats, in one pattern that is tried only where a number or a bracket begins. */
const flats: Neighbours = {
  list: new RegExp(
    `(?=[\\d０-９（(])(?:${[
      // 201室许文娟
      `(?<![\\d０-９-])${FLAT}${WHO}`,
      // 许文娟201室、吕国强301室
      `${FLAT}(?=[、，,；;。\\s]|$)(?<=(?:^|[、，,；;：:\\s])${NAME}\\s?${FLAT})`,
      // 101 居丽萍；102 糜正兴: numbers alone are flats only in a row of them
      `(?<![\\d０-９-])${D}{3,4}${WHO}(?:${PART}${D}{3,4}${WHO})+`,
      // 罗晨（501）, 祖大姐（302）
      `[（(]${D}{3,4}[室户]?[）)](?<=(?:${NAME}|\\p{Script=Han}${TITLE})[（(][^（(]{3,6})`,
    ].join('|')})`,
    'gu',
  ),
  number: /[\d０-９]{3,4}[室房户]?/gu,
  within: withFlats,
  quick: withFlats,
};
const houses: Neighbours = {
  // 下坝屯1号王喜顺 2号王喜财
  list: new RegExp(
    `(?=[\\d０-９一二三四五六七八九十百])${HOUSE_NUMBER}${WHO}(?:${PART}${HOUSE_NUMBER}${WHO})+`,
    'gu',
  ),
  number: new RegExp(HOUSE_NUMBER, 'gu'),
  within: new RegExp(`${DWELLINGS}\\s?${HOUSE_NUMBER}`, 'u'),
  quick: /号[^号]{2,10}号/u,
};

const notHomes =
  /办公|会议|教室|考场|考生|监考|教学|大厦|写字楼|[局科股厅]|中心|政府|学校|医院|病[房区]|宾馆|酒店|窗口|值班|主任|老师|联系|负责|经理|摊位|车位|选手|候诊|工位/u;
/** The line around a number: what its list is about. */
const around = (text: string, at: number): string =>
  (text
    .slice(Math.max(0, at - 60), at)
    .split(/[。\n]/u)
    .at(-1) ?? '') + text.slice(at, at + 40);

const listed = (text: string, { list, number, within, quick }: Neighbours): readonly PersonalData[] =>
  quick.test(text)
    ? [...text.matchAll(list)]
        .filter(({ index }) => {
          const says = around(text, index);
          return within.test(says) && !notHomes.test(says);
        })
        .flatMap((match) =>
          [...match[0].matchAll(number)].map(({ 0: written, index }) => {
            const start = match.index + index;
            return maskedFrom(start, start, start + written.length);
          }),
        )
    : [];

/** The homes of such lists in a passage. */
export const findNeighbours = (text: string): readonly PersonalData[] => [
  ...listed(text, flats),
  ...listed(text, houses),
];
