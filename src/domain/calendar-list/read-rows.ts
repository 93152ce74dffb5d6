import type { CodeName } from '../codes';
import { dayNumber, type IsoDate, isoDate, readDay } from '../time';
import { kindOf, type ListedDay, type ListFault, type ListRead, rightDay, rightKind } from './listed-day';

const headers = {
  date: /^(?:放假|节假日)?(?:日期|时间|date|day)$/iu,
  from: /^(?:开始日期|起始日期|开始|起|from|start|start ?date)$/iu,
  to: /^(?:结束日期|截止日期|结束|止|to|end|end ?date)$/iu,
  kind: /^(?:放假|日期)?(?:类型|类别|安排|性质|是否放假|是否休息|kind|type|is_?off_?day)$/iu,
  name: /^(?:名称|节日|节日名称|节假日|节假日名称|说明|备注|name|holiday|reason)$/iu,
} as const;
type Column = keyof typeof headers;

const MOST_DAYS = 31;
const rightHeader: CodeName = {
  zh: '首行应有“日期”（或“开始日期”“结束日期”）、“类型”，最好还有“名称”',
  en: 'the first row should name 日期 (or 开始日期 and 结束日期), 类型, and best 名称',
};
const rightRun: CodeName = {
  zh: `结束日期不应早于开始日期，也不应超过${MOST_DAYS}天`,
  en: `a run should end on or after its first day, and be no longer than ${MOST_DAYS} days`,
};

const weekday = /[（(]?(?:星期|周)[一二三四五六日天][）)]?/gu;
const between = /\s*(?:至|到|~|～|—+|–|(?<=\d日?\s?)-(?=\s*\d{4}))\s*/u;

/** An end without its year or month has those of the first day: 2月15日至23日. */
const completed = (end: string, start: string): string => {
  const [, month, day] = /^(?:(\d{1,2})月)?(\d{1,2})日?$/u.exec(end) ?? [];
  const first = readDay(start);
  return day === undefined || first === null
    ? end
    : `${first.slice(0, 5)}${(month ?? first.slice(5, 7)).padStart(2, '0')}-${day.padStart(2, '0')}`;
};

/** 2027-02-05至2027-02-11, 2027年2月5日（星期五）至11日, or a single day. */
const runOf = (text: string): readonly [string, string] => {
  const [from = '', to = from] = text.replace(weekday, '').split(between);
  return [from.trim(), completed(to.trim(), from)];
};

const daysOf = (from: IsoDate, to: IsoDate): IsoDate[] => {
  const first = dayNumber(from);
  return Array.from({ length: dayNumber(to) - first + 1 }, (_, index) => isoDate(first + index));
};

/** Rows of a table, its header first. Blank rows count as lines and say nothing. */
export const readRows = (rows: readonly (readonly string[])[]): ListRead => {
  const [head = [], ...body] = rows;
  const at = (column: Column): number =>
    head.findIndex((cell) => headers[column].test(cell.replace(/[（(].*[）)]/gu, '').trim()));
  const places = { date: at('date'), from: at('from'), to: at('to'), kind: at('kind'), name: at('name') };
  const hasDays = places.date >= 0 || (places.from >= 0 && places.to >= 0);
  if (!hasDays || places.kind < 0)
    return { days: [], faults: [{ line: 1, value: head.join(','), right: rightHeader }], ignored: [] };
  const days: ListedDay[] = [];
  const faults: ListFault[] = [];
  for (const [index, row] of body.entries()) {
    const cell = (column: Column): string => (row[places[column]] ?? '').trim();
    if (row.every((value) => value.trim() === '')) continue;
    const line = index + 2;
    const [start, end] = places.date >= 0 ? runOf(cell('date')) : [cell('from'), cell('to')];
    const [from, to, kind] = [readDay(start), readDay(end), kindOf(cell('kind'))];
    if (from === null) faults.push({ line, value: start, right: rightDay });
    if (to === null && end !== start) faults.push({ line, value: end, right: rightDay });
    if (kind === null) faults.push({ line, value: cell('kind'), right: rightKind });
    if (from === null || to === null || kind === null) continue;
    if (to < from || dayNumber(to) - dayNumber(from) >= MOST_DAYS) {
      faults.push({ line, value: `${start} ${end}`, right: rightRun });
      continue;
    }
    for (const date of daysOf(from, to)) days.push({ date, kind, name: cell('name') });
  }
  return { days, faults, ignored: [] };
};
