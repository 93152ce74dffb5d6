import { unitWords } from '../words/words';
import type { Span } from './types';

const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** A number in figures or in Chinese, for use inside a larger pattern. */
export const NUMBER = '(?:\\d+(?:\\.\\d+)?|[〇零一二两三四五六七八九十百]+)';

/** 20, 1.5, 二十, 十五, 一百二十, 三〇 (digit by digit). Null for anything else (二三). */
export const parseNumber = (text: string): number | null => {
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  if (/^[一二三四五六七八九][〇零]$/.test(text)) return (digits[text.charAt(0)] ?? 0) * 10;
  const match =
    /^(?:([一二两三四五六七八九])百零?)?(?:([一二三四五六七八九])?(十))?([〇零一二两三四五六七八九])?$/.exec(
      text,
    );
  if (!match || text === '') return null;
  const value = (char: string | undefined): number => (char ? (digits[char] ?? 0) : 0);
  return value(match[1]) * 100 + (match[3] ? (match[2] ? value(match[2]) : 1) * 10 : 0) + value(match[4]);
};

const longestFirst = (words: readonly string[]): string =>
  [...words].sort((a, b) => b.length - a.length).join('|');

/** An alternation of words, the longest first, for use inside a larger pattern. */
export const anyOf = (words: readonly string[]): string => `(?:${longestFirst(words)})`;

const UNIT = anyOf(Object.keys(unitWords));

/** Lengths of time that are no number and a unit. */
const fixedSpans: Readonly<Record<string, Span>> = {
  半年: { amount: 6, unit: 'month' },
  半个月: { amount: 0.5, unit: 'month' },
  半月: { amount: 0.5, unit: 'month' },
  半个工作日: { amount: 0.5, unit: 'working-day' },
  半天: { amount: 0.5, unit: 'day' },
  半日: { amount: 0.5, unit: 'day' },
  半小时: { amount: 0.5, unit: 'hour' },
  半个小时: { amount: 0.5, unit: 'hour' },
};

/** A number with its unit, a range of them (3至5个工作日), a number and a half (一个半月, 两年半), or 半年; 60周岁 is none. */
export const SPAN = `(?:${anyOf(Object.keys(fixedSpans))}|${NUMBER}个半(?:月|小时)|${NUMBER}年半|${NUMBER}(?:${UNIT}?[-~至到—–―─]+${NUMBER})?${UNIT}(?!岁))`;

const halfPattern = new RegExp(`^(${NUMBER})(个半月|个半小时|年半)$`);
const spanPattern = new RegExp(
  `^(${NUMBER})(?:(${UNIT})?[-~至到—–―─]+(${NUMBER}))?(${longestFirst(Object.keys(unitWords))})$`,
);

/** More years than this is a calendar year (2020年), not a length of time. */
const LONGEST_YEARS = 100;

const halves: Readonly<Record<string, (whole: number) => Span>> = {
  个半月: (whole) => ({ amount: whole + 0.5, unit: 'month' }),
  个半小时: (whole) => ({ amount: whole + 0.5, unit: 'hour' }),
  年半: (whole) => ({ amount: whole * 12 + 6, unit: 'month' }),
};

/** Of a range the upper end: that is the limit. Null where the range runs down or mixes units. */
export const parseSpan = (text: string): Span | null => {
  const fixed = fixedSpans[text];
  if (fixed) return fixed;
  const half = halfPattern.exec(text);
  const whole = parseNumber(half?.[1] ?? '');
  if (half && whole !== null) return halves[half[2] ?? '']?.(whole) ?? null;
  const match = spanPattern.exec(text);
  const word = unitWords[match?.[4] ?? ''];
  const first = parseNumber(match?.[1] ?? '');
  const amount = match?.[3] === undefined ? first : parseNumber(match[3]);
  if (amount === null || first === null || word === undefined || amount <= 0 || first > amount) return null;
  if (match?.[2] !== undefined && unitWords[match[2]]?.unit !== word.unit) return null;
  if (word.unit === 'year' && amount > LONGEST_YEARS) return null;
  return { amount: amount * word.factor, unit: word.unit };
};
