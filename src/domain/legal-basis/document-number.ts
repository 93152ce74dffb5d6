import { nameKey } from '../folding';
import { chineseToNumber } from './chinese-to-number';

/** Brackets that people write around the year of a document number; the first pair of each is the right one. */
const OPEN = '〔﹝[［【〖(（﹙{｛﹛「〈＜<';
const CLOSE = '〕﹞]］】〗)）﹚}｝﹜」〉＞>';
const escaped = (marks: string): string => marks.replace(/[[\]\\]/g, '\\$&');
const open = `[${escaped(OPEN)}]`;
const close = `[${escaped(CLOSE)}]`;

const DIGIT = '[0-9０-９]';
const blank = '[\\s\\u3000]*';
/** 2019, and set apart to fill a line: 2 0 1 9. */
const YEAR = `${DIGIT}(?:${blank}${DIGIT}){3}`;
/** 民发, 豫政办, 国办函, 发改价格规, 国发明电: the issuer's code. Lazy words before it (根据, 依照) are cut below. */
const ISSUER = '[\\p{Script=Han}]{1,14}';
/** One of the two brackets must be there: 豫民文〔2021 136号. */
const bracketed = `(?=[^号\\n]{0,24}(?:${open}|${close}))`;
const yearNumber = `(?<issuer>${ISSUER})${blank}${bracketed}(?<open>${open})?${blank}(?<year>${YEAR})${blank}(?:年${blank})?(?<close>${close})?${blank}第?${blank}(?<serial>${DIGIT}(?:${blank}${DIGIT}){0,4})${blank}号`;
/** 国务院令第649号, 主席令第十三号, 公告2020年第5号, 总局令2019年第20号. */
const orderNumber = `(?<order>${ISSUER}${blank}(?:令|公告|通告))${blank}(?:${open}?(?<orderYear>${DIGIT}{4})${blank}年?${close}?${blank})?第?${blank}(?<orderSerial>${DIGIT}{1,5}|[〇零一二三四五六七八九十百千]{1,7})${blank}号`;

/** 国务院第649号令, 国务院2014年第649号令, 卫生部56号令: the order's kind behind its number. */
const reversedOrder = `(?<byNumber>[\\p{Script=Han}]{2,12}?)${blank}(?:(?<reversedYear>${DIGIT}{4})${blank}年${blank})?(?:第|(?<=[部委局署院府会行]${blank}))${blank}(?<reversedSerial>${DIGIT}{1,5}|[〇零一二三四五六七八九十百千]{1,7})${blank}号${blank}令`;

/** 第649号国务院令: the order behind its number. */
const orderBehind = `第${blank}(?<aheadSerial>${DIGIT}{1,5}|[〇零一二三四五六七八九十百千]{1,7})${blank}号${blank}(?<aheadOrder>[\\p{Script=Han}]{2,12}?令)`;

/** 国办发2019〔54〕号, 民发2012-220号, 国发2012年45号, 民发2021 43号: the brackets are missing, or around the wrong number. */
const looseNumber = `(?<looseIssuer>[\\p{Script=Han}]{1,12}(?:发|函|字|办|电))${blank}(?<looseYear>(?:19|20)${DIGIT}{2})${blank}[年—－-]?${blank}(?:${open}${blank}(?<inBrackets>${DIGIT}{1,4})${blank}${close}|(?<=[年—－-]${blank}|[\\s\\u3000])第?(?<bareSerial>${DIGIT}{1,4}))${blank}号`;

/** Short forms of one issuer. */
const shortForms: readonly [RegExp, string][] = [
  [/^(?:中华人民共和国)?(?:国令|国务院令|中华人民共和国国务院令)/u, '国务院令'],
  [/^(?:中华人民共和国)?国家主席令/u, '主席令'],
];

const inFull = (order: string): string =>
  shortForms.reduce((text, [pattern, full]) => text.replace(pattern, full), order);

const numberPattern = new RegExp(
  `${yearNumber}|${orderNumber}|${reversedOrder}|${orderBehind}|${looseNumber}`,
  'u',
);
const leadWords = /^(?:年|根据|依据|按照|依照|参照|执行|文号|以及|以|和|及|与|见|即|(?:公布|发布|颁布)的?)+/u;
/** 2014年2月21日国务院令: a day's sign behind its figure; 日政发 is of 日照. */
const lastOfDate = /^[年月日]/u;

/** Orders of a ministry begin anew each year; those of the State Council and the President do not, and need none. */
const orderCalled = (by: string, year: string | undefined, serial: string): string => {
  const order = inFull(by);
  const when = year === undefined || /^(?:国务院|主席)令$/u.test(order) ? '' : `${tidy(year)}年`;
  return `${order}${when}第${serial}号`;
};

/** A document number found in a text; `start` and `end` are indexes into it. */
export interface FoundNumber {
  readonly start: number;
  readonly end: number;
  readonly number: string;
  /** Its brackets are others, or its figures stand apart: 国发〔2 0 1 4〕4 7 号. */
  readonly bracketsWrong: boolean;
}

const figuresApart = new RegExp(`${DIGIT}[\\s\\u3000]+${DIGIT}`, 'u');
/** Signs set apart to fill a line are so at the brackets as well: 〔 2 0 1 8 〕 7 号. */
const allApart = new RegExp(`${open}[\\s\\u3000]`, 'u');

const tidy = (text: string): string => nameKey(text);

export const findDocumentNumber = (text: string): FoundNumber | null => {
  const match = numberPattern.exec(text);
  if (match === null) return null;
  const { issuer, year, serial, order, orderYear, orderSerial, byNumber, reversedSerial } =
    match.groups ?? {};
  const dated = /[0-9０-９]$/u.test(text.slice(0, match.index)) && lastOfDate.test(match[0]) ? 1 : 0;
  const lead = dated + (leadWords.exec(match[0].slice(dated))?.[0].length ?? 0);
  const start = match.index + lead;
  const end = match.index + match[0].length;
  if (issuer !== undefined && year !== undefined && serial !== undefined) {
    const code = tidy(issuer.slice(lead));
    if (code === '') return null;
    // The standard wants neither 第 nor leading zeros before the serial number.
    const number = `${code}〔${tidy(year)}〕${Number(tidy(serial))}号`;
    const right = match.groups?.open === '〔' && match.groups.close === '〕';
    return {
      start,
      end,
      number,
      bracketsWrong: !right || (figuresApart.test(match[0]) && !allApart.test(match[0])),
    };
  }
  const { looseIssuer, looseYear, inBrackets, bareSerial } = match.groups ?? {};
  if (looseIssuer !== undefined && looseYear !== undefined) {
    const number = `${tidy(looseIssuer.slice(lead))}〔${tidy(looseYear)}〕${Number(tidy(inBrackets ?? bareSerial ?? ''))}号`;
    return { start, end, number, bracketsWrong: true };
  }
  const { aheadOrder, aheadSerial, reversedYear } = match.groups ?? {};
  const by = byNumber === undefined ? (aheadOrder ?? order?.slice(lead)) : `${byNumber.slice(lead)}令`;
  const count = reversedSerial ?? aheadSerial ?? orderSerial;
  if (by === undefined || count === undefined) return null;
  return {
    start,
    end,
    number: orderCalled(tidy(by), orderYear ?? reversedYear, tidy(count)),
    bracketsWrong: false,
  };
};

/** The number in its one form (民发[2012]第220 号 → 民发〔2012〕220号), or null where the text holds none. */
const normaliseDocumentNumber = (text: string): string | null => findDocumentNumber(text)?.number ?? null;

const bracketedYear = new RegExp(`${open}${blank}(${DIGIT}{4})${blank}(?:年${blank})?${close}`, 'gu');

/** A document number with its year in 〔〕 (GB/T 9704-2012, 7.2.5); the rest stays as it was written. */
export const properYearBrackets = (number: string): string =>
  number.replace(bracketedYear, (written, year: string) =>
    /^〔[0-9]{4}〕$/u.test(written) ? written : `〔${tidy(year)}〕`,
  );

/** What two spellings of one number have in common: 中华人民共和国主席令第十三号 and 主席令第13号 are the same. */
export const documentNumberKey = (text: string): string => {
  const number = normaliseDocumentNumber(text) ?? tidy(text);
  return number
    .replace(/^中华人民共和国/u, '')
    .replace(/第([〇零一二三四五六七八九十百千]+)号/u, (_, n: string) => `第${chineseToNumber(n)}号`);
};
