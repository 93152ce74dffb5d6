import { closes, opens } from './list-lines';

const chineseOrder = '一二三四五六七八九十';
const chinese = (text: string): number => {
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['', text];
  const ten = text.includes('十') ? Math.max(1, chineseOrder.indexOf(tens) + 1) * 10 : 0;
  return ten + (ones === '' ? 0 : chineseOrder.indexOf(ones) + 1);
};
const circled = (text: string): number => (text.codePointAt(0) ?? 0) - 0x245f;

/** How the numbers of a list are written; one list has one way. A digit behind 第 or another digit is no number of it. */
const styles: ReadonlyArray<readonly [number: RegExp, value: (text: string) => number]> = [
  [/([①-⑳])[.．、]?/gu, circled],
  [/[（(](\d{1,2})[）)]/gu, Number],
  [/(?<![\d第.（(])(\d{1,2})[）)]/gu, Number],
  [/(?<![\d第.])(\d{1,2})[.．](?!\d)/gu, Number],
  [/(?<![\d第])(\d{1,2})、/gu, Number],
  [/[（(]([一二三四五六七八九十]{1,3})[）)]/gu, chinese],
  [/(?<![第一二三四五六七八九十])([一二三四五六七八九十]{1,3})、/gu, chinese],
];

/** 2、3份 and 二、三级 count something; a year is what an element may begin with. */
const counts = /^(?:\d(?!\d{3}年)|[一二三四五六七八九十])/u;

const isBalanced = (text: string): boolean => {
  let depth = 0;
  for (const character of text) {
    if (opens.includes(character)) depth += 1;
    if (closes.includes(character)) depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
};

const isEntry = (text: string, ending: string): boolean =>
  /\p{L}/u.test(text) && isBalanced(text) && !(ending === '、' && counts.test(text));

interface Numbered {
  /** The entries without their numbers; null: the numbers do not run on, or belong to the text. */
  readonly entries: readonly string[] | null;
}

const inStyle = (line: string, number: RegExp, value: (text: string) => number): Numbered | null => {
  const found = [...line.matchAll(number)];
  if (found[0]?.index !== 0 || found.length < 2) return null;
  const first = value(found[0][1] ?? '');
  if (found.some((one, index) => value(one[1] ?? '') !== first + index)) return { entries: null };
  const entries = found.map((one, index) =>
    line
      .slice(one.index + one[0].length, found[index + 1]?.index)
      .trim()
      .replace(/[\s、，,；;]+$/u, ''),
  );
  const sound = entries.every((entry, index) => isEntry(entry, found[index]?.[0].slice(-1) ?? ''));
  return { entries: sound ? entries : null };
};

/**
 * Whether several numbers of one list stand in a line (1、… 2、… 3、…), and its entries: all of them or, where the numbers
 * do not run on or belong to the text, none. Null: the line has no second number.
 */
export const numberedIn = (line: string): Numbered | null => {
  for (const [number, value] of styles) {
    const read = inStyle(line, number, value);
    if (read !== null) return read;
  }
  return null;
};
