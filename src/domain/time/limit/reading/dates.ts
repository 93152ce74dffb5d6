import { anyOf, NUMBER, parseNumber } from './spans';
import type { DatePoint, Span } from './types';

export const dayWords: Readonly<Record<string, Exclude<DatePoint['day'], number | null>>> = {
  初: 'start',
  上旬: 'early',
  中旬: 'middle',
  下旬: 'late',
  底: 'end',
  末: 'end',
};

const WORDS = anyOf(Object.keys(dayWords));
const BY = '(之前|以前|前)?';

const ordinalMonth = (text: string | undefined): number | null => {
  if (text === undefined) return null;
  return /^首个?$/.test(text) ? 1 : parseNumber(text.replace(/^第/, '').replace(/个$/, ''));
};

const dayOf = (figure: string | undefined, word: string | undefined): DatePoint['day'] => {
  if (figure !== undefined) return parseNumber(figure);
  return word === undefined ? null : (dayWords[word] ?? null);
};

const inRange = ({ month, day }: DatePoint, months: number): boolean =>
  (month === null || (Number.isInteger(month) && month >= 1 && month <= months)) &&
  (typeof day !== 'number' || (Number.isInteger(day) && day >= 1 && day <= 31));

const NAMED = `(?:\\d{4}年|(?:次年|翌年)度?|次月|下月)?(?:${NUMBER}月份?)?(?:${NUMBER}[日号]|年?${WORDS})?`;
/** Where a date may stand within a text; `parseDate` tells whether it is one. */
export const DATE = `(?:(?:年底|年末)|(?:今年|本年|当年)?度?[上下]半年(?:内|末|底)?|(?:次年|翌年)?度?第?[一二三四1-4]季度(?:内|末|底)?|(?=\\d|次|翌|下|[一二三四五六七八九十])${NAMED})(?:之前|以前|前)?`;

/** 次年一季度: by the end of its last month. */
const quarterAlone = /^(次年|翌年)?度?第?([一二三四1-4])季度(?:内|末|底)?(?:之前|以前|前)?$/;

/** 上半年: by the end of its last month. */
const halfAlone = /^(?:今年|本年|当年)?度?([上下])半年(?:内|末|底)?(?:之前|以前|前)?$/;

const single = new RegExp(
  `^(?:(\\d{4})年|(次年|翌年)度?|(次月|下月))?(?:(${NUMBER})月份?)?(?:(${NUMBER})[日号]|年?(${WORDS}))?${BY}$`,
);

/**
 * A date that stands alone: 2020年5月31日前, 1月31日前, 次年3月底前, 次月10日前, 年底前. A day without a month (20日前)
 * is none: it is as likely a length of time.
 */
export const parseDate = (written: string): DatePoint | null => {
  const inYear = quarterAlone.exec(written);
  if (inYear) {
    const next = inYear[1] !== undefined;
    return { year: null, month: (parseNumber(inYear[2] ?? '') ?? 1) * 3, day: 'end', next, side: 'by' };
  }
  const half = halfAlone.exec(written);
  if (half) return { year: null, month: half[1] === '上' ? 6 : 12, day: 'end', next: false, side: 'by' };
  const match = single.exec(written.replace(/^年[底末]/, '12月底'));
  if (!match) return null;
  const nextMonth = match[3] !== undefined;
  const month = match[4] === undefined ? null : parseNumber(match[4]);
  const point: DatePoint = {
    year: match[1] === undefined ? null : Number(match[1]),
    month,
    day: dayOf(match[5], match[6]),
    next: match[2] !== undefined || nextMonth,
    side: match[7] === undefined ? 'on' : 'by',
  };
  const named = nextMonth
    ? month === null
    : month !== null || ((match[1] ?? match[2]) !== undefined && typeof point.day === 'string');
  return named && inRange(point, 12) ? point : null;
};

const inPeriod = new RegExp(
  `^的?(?:(次月|次年)|(首个?|第${NUMBER}个?|${NUMBER})月份?|(最后一个月|末月))?的?(?:(?:${NUMBER}日?[-~至到—])?(${NUMBER})[日号]|[年月]?(${WORDS}))?${BY}$`,
);
const quarter = new RegExp(`^的?第?(${NUMBER})季度(?:内|末|底|结束)?${BY}$`);

/** How many months the period has that a date may name; null: dates inside it are not read. */
const monthsOf = ({ amount, unit }: Span): number | null => {
  if (unit === 'year') return amount === 1 ? 12 : null;
  return unit === 'month' && amount >= 1 ? amount : null;
};

/** 每年第一季度: by the end of its last month. */
const quarterInYear = (text: string, months: number): DatePoint | null => {
  const number = parseNumber(quarter.exec(text)?.[1] ?? '');
  if (months !== 12 || number === null || number < 1 || number > 4) return null;
  return { year: null, month: number * 3, day: 'end', next: false, side: 'by' };
};

const pointInPeriod = (text: string, every: Span, months: number): DatePoint | null => {
  const match = inPeriod.exec(text);
  if (!match || text === '') return quarterInYear(text, months);
  const point: DatePoint = {
    year: null,
    month: match[3] === undefined ? ordinalMonth(match[2]) : months,
    day: dayOf(match[4], match[5]),
    next: match[1] !== undefined,
    side: match[6] === undefined ? 'on' : 'by',
  };
  const needsMonth = months > 1 && typeof point.day === 'number' && !point.next;
  if (!inRange(point, months) || (point.month === null && (needsMonth || point.day === null))) return null;
  // 每季度3月 and 每月次年 say nothing that can be kept.
  if (match[1] === '次年' && every.unit !== 'year') return null;
  return point;
};

/** The dates after 每年, 每季度 or 每月: 1月31日前, 首个月20日, 底前, 3月、9月. Null unless all are read. */
export const parseDatesInPeriod = (text: string, every: Span): readonly DatePoint[] | null => {
  const months = monthsOf(every);
  if (months === null) return null;
  const items = text.replace(/(\d)(?=[、和及]\d+月)/g, '$1月').split(/[、和及]|以及/);
  const points: DatePoint[] = [];
  for (const item of items) {
    const point = pointInPeriod(item, every, months);
    if (!point) return null;
    points.push(point);
  }
  // The last 前 governs the whole list: 每月5日、20日前.
  const side = points.at(-1)?.side ?? 'on';
  return side === 'by' ? points.map((point) => ({ ...point, side })) : points;
};

/** Monday first; 天 is 日. */
export const weekdayWords = '一二三四五六日';
const DAY = '[一二三四五六日天]';
const inWeek = new RegExp(
  `^(${DAY}(?:[、和及至到-](?:周|星期)?${DAY})*)(?![次个条篇期周日月年]|日)(之前|以前|前)?`,
);
const inMonth = new RegExp(`^的?(首个?|第${NUMBER}个?|最后一个?)(?:星期|周)(${DAY})(之前|以前|前)?`);

const weekday = (sign: string): number => weekdayWords.indexOf(sign.replace('天', '日')) + 1;

const onWeekday = (day: number, by: boolean, week?: number): DatePoint => ({
  year: null,
  month: null,
  day: null,
  next: false,
  side: by ? 'by' : 'on',
  weekday: day,
  ...(week === undefined ? {} : { week }),
});

/** 每周 | 五, 每周 | 一、四, 每月 | 第二个星期五; 0 is the last one of the month. */
export const parseWeekdays = (
  text: string,
  { amount, unit }: Span,
): { on: readonly DatePoint[]; length: number } | null => {
  if (amount !== 1) return null;
  if (unit === 'month') {
    const match = inMonth.exec(text);
    const week = match?.[1]?.startsWith('最后') ? 0 : ordinalMonth(match?.[1]);
    if (!match || week === null || week === undefined || week > 5) return null;
    return {
      on: [onWeekday(weekday(match[2] ?? ''), match[3] !== undefined, week)],
      length: match[0].length,
    };
  }
  const match = unit === 'week' ? inWeek.exec(text) : null;
  if (!match) return null;
  const signs = [...(match[1] ?? '')].filter((sign) => /[一二三四五六日天]/.test(sign));
  const days = signs.map(weekday);
  const [first, last] = [days[0] ?? 0, days.at(-1) ?? 0];
  const all = /[至到-]/.test(match[1] ?? '')
    ? Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
    : days;
  return { on: all.map((day) => onWeekday(day, match[2] !== undefined)), length: match[0].length };
};
