import { titlesOf } from './titles';

/** What closes a citation, so that a number behind it counts the next one. */
const closed = '[》〉）)〕\\]。；;，,\\s号条款项]';
const innerNumber = new RegExp(`(?<=${closed})(\\d{1,2})[.．、)）](?!\\d)`, 'gu');
const firstNumber = /^\s*(\d{1,2})[.．、)）](?!\d)/u;

/** 1.《…》（国务院令第711号）2.国发〔2012〕45号《…》: a list that was typed into one line, a part for each number that runs on. */
export const atNumbers = (line: string): readonly string[] => {
  const first = firstNumber.exec(line)?.[1];
  if (first === undefined) return [line];
  const titles = titlesOf(line);
  const parts: string[] = [];
  let [start, next] = [0, Number(first) + 1];
  for (const { 1: number, index } of line.matchAll(innerNumber)) {
    if (Number(number) !== next || titles.some((title) => title.start < index && index < title.end)) continue;
    parts.push(line.slice(start, index));
    [start, next] = [index, next + 1];
  }
  return [...parts, line.slice(start)];
};

/** 第二条（三） may be the number of an item of the article; a number with a dot is none. */
const bracketed = /(?:^|[^条款\d])((?:[①-⑳]|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)])\s*)$/u;
const dotted = new RegExp(`(?:^|${closed})((?:\\d{1,2}[.．、)）]|[一二三四五六七八九十]{1,3}、)\\s*)$`, 'u');

/** What stands behind a citation, without the number of the one that follows. */
export const withoutNextNumber = (tail: string): string => {
  const number = (bracketed.exec(tail) ?? dotted.exec(tail))?.[1];
  return number === undefined ? tail : tail.slice(0, tail.length - number.length);
};
