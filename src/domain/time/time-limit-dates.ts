import { anyOf, NUMBER, parseNumber } from './time-limit-spans';
import type { DatePoint, Span } from './time-limit-types';

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

const single = new RegExp(
  `^(?:(\\d{4})年|(次年|翌年)度?|(次月|下月))?(?:(${NUMBER})月份?)?(?:(${NUMBER})[日号]|年?(${WORDS}))?${BY}$`,
);

/**
 * A date that stands alone: 2020年5月31日前, 1月31日前, 次年3月底前, 次月10日前. A day without a month (20日前) is
 * none: it is as likely a length of time.
 */
export const parseDate = (text: string): DatePoint | null => {
  const match = single.exec(text);
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
  `^的?(?:(次月|次年)|(首个?|第${NUMBER}个?|${NUMBER})月份?|(最后一个月|末月))?的?(?:(${NUMBER})[日号]|[年月]?(${WORDS}))?${BY}$`,
);

/** How many months the period has that a date may name; null: dates inside it are not read. */
const monthsOf = ({ amount, unit }: Span): number | null => {
  if (unit === 'year') return amount === 1 ? 12 : null;
  return unit === 'month' && amount >= 1 ? amount : null;
};

const pointInPeriod = (text: string, every: Span, months: number): DatePoint | null => {
  const match = inPeriod.exec(text);
  if (!match || text === '') return null;
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
