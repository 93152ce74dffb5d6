import { chineseToNumber } from '../legal-basis/chinese-to-number';

/** A document number in a text of normal form; `start` and `end` are places in it. */
export interface NumberInText {
  readonly start: number;
  readonly end: number;
  /** 民发 of 民发[2012]45号; may be empty, and may carry words that stand before it. */
  readonly issuer: string;
  /** Year and serial, `2012.45`; of an order its number alone, `令649`. */
  readonly number: string;
}

const HAN = '\\p{Script=Han}';
const YEAR = '(?<year>(?:19|20)\\d{2})';
/** 民发[2012]45号, 民发[2012]45, 民发2012 45号, 公告2020年第5号. */
const ofYear = `(?<issuer>${HAN}{0,10}?)\\s*(?:\\[\\s*${YEAR}\\s*年?\\s*\\]\\s*第?\\s*0*(?<serial>\\d{1,5})(?!\\d)\\s*号?|${YEAR.replace('year', 'openYear')}\\s*年?\\s*第?\\s*0*(?<openSerial>\\d{1,5})\\s*号)`;
/** 国务院令第649号, 主席令第十三号, 国务院令649号. */
const ofOrder = `(?<authority>${HAN}{0,10}?)令\\s*第?\\s*(?<order>\\d{1,5}|[〇零一二三四五六七八九十百千]{1,7})\\s*号`;

const pattern = new RegExp(`${ofOrder}|${ofYear}`, 'gu');
const isDigits = (text: string): boolean => /^\d+$/.test(text);

export const numbersIn = (normal: string): readonly NumberInText[] => {
  if (!/\d|令/.test(normal)) return [];
  return [...normal.matchAll(pattern)].map((match) => {
    const { issuer, year, serial, openYear, openSerial, authority, order } = match.groups ?? {};
    const place = { start: match.index, end: match.index + match[0].length };
    if (order !== undefined)
      return {
        ...place,
        issuer: authority ?? '',
        number: `令${isDigits(order) ? Number(order) : chineseToNumber(order)}`,
      };
    return { ...place, issuer: issuer ?? '', number: `${year ?? openYear}.${serial ?? openSerial}` };
  });
};

/** The longest issuer's code that is told apart: 发改价格规, 国务院办公厅. */
const LONGEST_ISSUER = 8;

/** The number with each ending of what stands before it: a reader may write 民发, 豫民发 or nothing at all. */
export const numberWords = ({ issuer, number }: NumberInText): readonly string[] => {
  const signs = [...issuer].slice(-LONGEST_ISSUER);
  return Array.from({ length: signs.length + 1 }, (_, from) => signs.slice(from).join('') + number);
};
