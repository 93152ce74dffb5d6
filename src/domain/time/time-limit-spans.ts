import type { Span } from './time-limit-types';
import { unitWords } from './time-limit-words';

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

/** A number with its unit, or 半年 / 半个月. */
export const SPAN = `(?:半年|半个月|${NUMBER}${anyOf(Object.keys(unitWords))})`;

const spanPattern = new RegExp(`^(${NUMBER})(${longestFirst(Object.keys(unitWords))})$`);

/** More years than this is a calendar year (2020年), not a length of time. */
const LONGEST_YEARS = 100;

export const parseSpan = (text: string): Span | null => {
  if (text === '半年') return { amount: 6, unit: 'month' };
  if (text === '半个月') return { amount: 0.5, unit: 'month' };
  const match = spanPattern.exec(text);
  const amount = parseNumber(match?.[1] ?? '');
  const word = unitWords[match?.[2] ?? ''];
  if (amount === null || word === undefined || amount <= 0) return null;
  if (word.unit === 'year' && amount > LONGEST_YEARS) return null;
  return { amount: amount * word.factor, unit: word.unit };
};

const spanWithin = new RegExp(SPAN);

/** Whether a length of time is named anywhere in the text. */
export const hasSpan = (text: string): boolean => spanWithin.test(text);
