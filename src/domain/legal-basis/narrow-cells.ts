import { bareNames } from './bare-names';

const CLOSES: Readonly<Record<string, string>> = {
  '《': '》',
  '（': '）',
  '(': ')',
  '〔': '〕',
  '[': ']',
  '【': '】',
};
/** No title or bracket runs over more lines of a narrow cell, or more characters. */
const MOST_LINES = 8;
const LONGEST = 160;

/** The mark that stands open at the end of a line; null where all are closed. */
const openAtEnd = (line: string): string | null => {
  const open: string[] = [];
  for (const sign of line) {
    if (CLOSES[sign] !== undefined) open.push(sign);
    else if (open.length > 0 && sign === CLOSES[open.at(-1) ?? '']) open.pop();
  }
  return open[0] ?? null;
};

/** Signs set apart by blanks to fill a line: 国 办 发 〔 2018 〕 37 号. */
const lettered = /(?:\p{Script=Han}[ \u3000]){2,}\p{Script=Han}/gu;
const blanksInNumber =
  /(?<=[〔[［(（]) +(?=\d{4})|(?<=\d{4}) +(?=[〕\]］)）])|(?<=\p{Script=Han}) +(?=〔)|(?<=〕) +(?=\d)|(?<=\d) +(?=号)/gu;

/** How a line begins that is not the rest of the one above. */
const beginsAnew = /^\s*(?:[●■◆·•*《【]|[①-⑳]|[（(]?[0-9０-９一二三四五六七八九十]{1,3}[.．、)）])/u;
/** Short and without marks, like the half of 各地配套 | 政策法规. */
const isHalf = (line: string): boolean =>
  /^\p{Script=Han}{2,8}$/u.test(line.trim()) && !/[法典例]$/u.test(line.trim());

const N = '[0-9０-９〇零一二三四五六七八九十百]';
/** 第四 | 十六条, 〔2018〕 | 37号. */
const openNumber: readonly (readonly [RegExp, RegExp])[] = [
  [new RegExp(`第\\s*${N}*\\s*$`, 'u'), new RegExp(`^\\s*${N}{0,6}\\s*[号条款项章]`, 'u')],
  [/(?:〔\d{4}〕|[^\d]\d{1,3})\s*$/u, /^\s*\d{0,4}\s*号/u],
];
/** 【法律】 above what it heads. */
const label = /^\s*【[^【】]{1,16}】\s*$/u;
/** 政府信息公开 | 条例: only together a name. */
const isHalfName = (above: string, below: string): boolean =>
  above.trim() === '中华人民共和国' ||
  (/^\p{Script=Han}{2,20}$/u.test(above.trim()) &&
    bareNames(above.trim()) === null &&
    bareNames(below.trim()) === null &&
    bareNames(above.trim() + below.trim()) !== null);

/** Whether the line below only goes on: a mark is open, a number or 第 is not ended, or both are halves of a word or two. */
const goesOn = (above: string, below: string): boolean => {
  const open = openAtEnd(above);
  if (open !== null) return open !== '《' || !/^[^》]*《/u.test(below);
  if (label.test(above)) return true;
  if (beginsAnew.test(below)) return false;
  return (
    openNumber.some(([end, start]) => end.test(above) && start.test(below)) ||
    (isHalf(above) && isHalf(below)) ||
    isHalfName(above, below)
  );
};

/**
 * The text of a cell that was too narrow, with the lines that were broken in the middle of a title, a bracket or a
 * number put together again. What closes nowhere stays as it is.
 */
export const unbroken = (text: string): string => {
  const spaced = text.replace(lettered, (run) => run.replace(/[ \u3000]/gu, '')).replace(blanksInNumber, '');
  if (!spaced.includes('\n')) return spaced;
  const lines: string[] = [];
  const left = spaced.split('\n');
  for (let at = 0; at < left.length; ) {
    let line = left[at] ?? '';
    let to = at + 1;
    while (
      to < left.length &&
      to - at < MOST_LINES &&
      line.length < LONGEST &&
      goesOn(line, left[to] ?? '')
    ) {
      line += (left[to] ?? '').trimStart();
      to += 1;
    }
    const isWhole = to === at + 1 || openAtEnd(line) === null;
    lines.push(isWhole ? line : (left[at] ?? ''));
    at = isWhole ? to : at + 1;
  }
  return lines.join('\n');
};
