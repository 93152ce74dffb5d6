import { remembering } from '../remembering';
import { bareNames } from './bare-names';
import { findDocumentNumber } from './document-number';
import { unbroken } from './narrow-cells';
import { atNumbers, withoutNextNumber } from './numbered-citations';
import { isUnpaired } from './paired-marks';
import { titlesOf } from './titles';
import type { Citation } from './types';

const N = '[0-9０-９〇零一二三四五六七八九十百千]+';
const articlePart = `第[\\s]*(?:${N}|[（(]${N}[）)])[\\s]*[编章节条款项目](?:之[一二三四五六七八九十])?|[（(]${N}[）)]项`;
const articlePattern = new RegExp(`(?:${articlePart})(?:[、，,和及与至到—~-]?(?:${articlePart}))*`, 'u');
const listNumber =
  /^(?:[\s●■◆·•*]|[①-⑳]|[（(][0-9０-９一二三四五六七八九十]{1,3}[）)]|[0-9０-９]{1,2}[.．、)](?![0-9])|[一二三四五六七八九十]{1,2}、)+/u;
const trailing = /[\s、，,；;。.：:]+$|(?<=[》）)条款项号])[\s、，,]*(?:和|及|与|以及|等)$/u;
/** What closes a list of bases without naming one: …、各地相关政策法规文件. */
const plainEnd =
  /^(?:和|及|与|以及)?(\p{Script=Han}{2,}(?:文件|规定|政策|法规|法律|要求|标准|制度|办法))(?:等)?$/u;

const trim = (text: string): string => {
  let result = text.trim();
  for (let last = ''; last !== result; ) {
    last = result;
    result = result.replace(trailing, '').trim();
  }
  return result;
};

interface Detail {
  readonly number: string | null;
  readonly bracketsWrong: boolean;
  readonly article: string | null;
  /** The text without number and article. */
  readonly rest: string;
}

const detailOf = (text: string): Detail => {
  const found = findDocumentNumber(text);
  const withoutNumber = found === null ? text : `${text.slice(0, found.start)} ${text.slice(found.end)}`;
  const article = articlePattern.exec(withoutNumber)?.[0] ?? null;
  return {
    number: found?.number ?? null,
    bracketsWrong: found?.bracketsWrong ?? false,
    article,
    rest: article === null ? withoutNumber : withoutNumber.replace(article, ' '),
  };
};

const citation = (
  text: string,
  title: string | null,
  { number, bracketsWrong, article }: Detail,
): Citation => ({
  text,
  title: title === '' ? null : title,
  number,
  bracketsWrong,
  article,
});

const plain = (text: string): Citation =>
  citation(text, null, { number: null, bracketsWrong: false, article: null, rest: '' });

/** A closing phrase that names no document, after the last citation of a line. */
const plainTail = (tail: string): { readonly text: string; readonly length: number } | null => {
  const at = Math.max(tail.lastIndexOf('、'), tail.lastIndexOf('，'), tail.lastIndexOf(','));
  if (at === -1) return null;
  const text = plainEnd.exec(trim(tail.slice(at + 1)))?.[1];
  return text === undefined ? null : { text, length: tail.length - at };
};

/** 社会救助暂行办法》（国务院令第649号）: the title's first mark was left out. */
const withoutFirstMark = /^[^《》\n]+》/u;

const readPart = (line: string): readonly Citation[] => {
  const text = line.slice(listNumber.exec(line)?.[0].length ?? 0);
  if (!withoutFirstMark.test(text)) return readCitations(text);
  return readCitations(`《${text}`).map((read, index) =>
    index === 0 ? { ...read, text: read.text.slice(1) } : read,
  );
};

const readLine = (line: string): readonly Citation[] => atNumbers(line).flatMap(readPart);

const readCitations = (text: string): readonly Citation[] => {
  const spans = titlesOf(text);
  if (spans.length === 0) {
    const whole = trim(text);
    const laws = bareNames(whole);
    if (laws) return laws.map(({ text: said, title }) => citation(said, title, detailOf(said)));
    return whole === '' ? [] : [citation(whole, null, detailOf(whole))];
  }
  const result: Citation[] = [];
  spans.forEach((span, index) => {
    const next = spans[index + 1]?.start;
    const isLast = index === spans.length - 1;
    const tail = isLast ? text.slice(span.end) : withoutNextNumber(text.slice(span.end, next));
    const closing = isLast ? plainTail(tail) : null;
    const ownTail = closing === null ? tail : tail.slice(0, tail.length - closing.length);
    const start = index === 0 ? 0 : span.start;
    let detail = detailOf(ownTail);
    // Some write the number first: 国发〔2012〕45号《…》.
    if (index === 0 && detail.number === null) {
      const before = findDocumentNumber(text.slice(0, span.start));
      if (before !== null) detail = { ...detail, number: before.number, bracketsWrong: before.bracketsWrong };
    }
    result.push(citation(trim(text.slice(start, span.end) + ownTail), span.title, detail));
    if (closing !== null) result.push(plain(closing.text));
  });
  return result;
};

/** Lines at ；; and line breaks that stand outside 《》 and brackets. */
const linesOf = (text: string): readonly string[] => {
  const spans = titlesOf(text);
  const lines: string[] = [];
  let start = 0;
  let span = 0;
  for (let i = 0; i <= text.length; i += 1) {
    while (span < spans.length && (spans[span]?.end ?? 0) <= i) span += 1;
    const inside = i < text.length && i > (spans[span]?.start ?? Number.POSITIVE_INFINITY);
    if (!inside && (i === text.length || /[\n；;]/u.test(text.charAt(i)))) {
      lines.push(text.slice(start, i));
      start = i + 1;
    }
  }
  return lines;
};

/** True for a line that only completes the one above: （国务院令第649号）, 第二十条. */
const completes = (line: Citation, above: Citation | undefined): above is Citation => {
  if (above === undefined || above.title === null || line.title !== null) return false;
  if (line.number === null && line.article === null) return false;
  if (line.number !== null && above.number !== null) return false;
  if (line.article !== null && above.article !== null) return false;
  return !/\p{Script=Han}/u.test(detailOf(line.text).rest);
};

/**
 * The citations of a 公开依据 cell in their order: one or more lines, several to a line. What is no citation (各地相关政策
 * 法规文件) is kept with a null title and number.
 */
export const parseCitations = remembering((text): readonly Citation[] => {
  const folded = text
    .replace(/\r\n?/gu, '\n')
    .replace(/<<|＜＜/gu, '《')
    .replace(/>>|＞＞/gu, '》');
  const lines = unbroken(folded);
  const result: Citation[] = [];
  for (const line of linesOf(lines)) {
    for (const read of readLine(line)) {
      const above = result.at(-1);
      if (completes(read, above)) {
        result[result.length - 1] = {
          text: above.text + read.text,
          title: above.title,
          number: above.number ?? read.number,
          bracketsWrong: above.bracketsWrong || read.bracketsWrong,
          article: above.article ?? read.article,
        };
      } else result.push(read);
    }
  }
  // Where the whole cell is paired, what is cut from it may be not.
  return isUnpaired(lines)
    ? result.map((read) => (isUnpaired(read.text) ? { ...read, bracketsWrong: true } : read))
    : result;
});
