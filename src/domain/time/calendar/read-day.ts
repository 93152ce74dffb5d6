import { chineseToNumber } from '../../legal-basis/chinese-to-number';
import { dayNumber, type IsoDate, isoDate } from './dates';

/** Full-width digits and points as they come from a Chinese keyboard; blanks are no part of a day. */
const folded = (text: string): string =>
  text
    .replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[．。·]/gu, '.')
    .replace(/[／]/gu, '/')
    .replace(/[－–—−]/gu, '-')
    .replace(/\s/gu, '');

const numeral = '[〇零○一二三四五六七八九十]';
const shapes: readonly RegExp[] = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/u,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/u,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/u,
  /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/u,
  /^(\d{4})(\d{2})(\d{2})$/u,
  new RegExp(`^(${numeral}{4})年(${numeral}{1,3})月(${numeral}{1,3})[日号]?$`, 'u'),
];

const numberOf = (text: string): number =>
  /^\d/u.test(text) ? Number(text) : chineseToNumber(text.replace(/○/gu, '〇'));

/**
 * A day as people write it: 2026-11-20, 2026.11.20, 2026/11/20, 2026年11月20日, 20261120, 二〇二六年十一月二十日. Null for
 * anything else, and for a day that is none (2026-02-30): a year or a month is never guessed.
 */
export const readDay = (text: string): IsoDate | null => {
  const written = folded(text);
  for (const shape of shapes) {
    const [, ...parts] = shape.exec(written) ?? [];
    if (parts.length < 3) continue;
    const [year = 0, month = 0, day = 0] = parts.map(numberOf);
    const iso = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    try {
      return isoDate(dayNumber(iso));
    } catch {
      return null;
    }
  }
  return null;
};

/** The first year of the documents that a district keeps; before it a day is most likely mistyped. */
const FIRST_YEAR = 1949;
const YEARS_AHEAD = 10;

/** Whether a day lies where documents of a government have theirs: from 1949 to ten years ahead. */
export const isUsualDay = (day: IsoDate, today: IsoDate): boolean => {
  const year = Number(day.slice(0, 4));
  return year >= FIRST_YEAR && day <= `${Number(today.slice(0, 4)) + YEARS_AHEAD}${today.slice(4)}`;
};

/**
 * How a form holds a day, or a moment, that waits for whoever typed it to say that it is right: nobody reads it as a day,
 * so that it cannot be saved unseen.
 */
export const inDoubt = (day: string): string => `${day}？`;
export const doubted = (value: string): string | null => (value.endsWith('？') ? value.slice(0, -1) : null);

const clock = /^(.*?)[T\s]*(\d{1,2})[:：时点](\d{1,2})?(?:[:：分](\d{1,2})?)?[分秒]?$/u;

/**
 * A moment as people write it in China's time: a day with or without a time. A day alone is its beginning, and where
 * something ends, its last second (民法典 art. 203: 期间的最后一日的截止时间为二十四时). ISO 8601 with zone, or null.
 */
export const readMoment = (text: string, end: boolean): string | null => {
  const day = readDay(text);
  if (day) return `${day}T${end ? '23:59:59' : '00:00:00'}+08:00`;
  const [, date = '', hour = '', minute = '0', second = '0'] = clock.exec(text.trim()) ?? [];
  const at = readDay(date);
  if (!at || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  return `${at}T${[hour, minute, second].map((part) => part.padStart(2, '0')).join(':')}+08:00`;
};
