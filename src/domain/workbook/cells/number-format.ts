import { chineseDigits, chineseNumber } from './chinese-digits';

/** How a number of a cell is shown. Built-in formats by their number, as a Chinese spreadsheet program shows them. */
export const builtInFormats: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

const token =
  /"(?<quoted>[^"]*)"|\\(?<escaped>.)|_(?<blank>.)|\*(?<fill>.)|\[(?<bracket>[^\]]*)\]|(?<general>General)|(?<date>y+|m+|d+|h+|s+|a{3,}|e+)|(?<number>[0#?][0#?,]*(?:\.[0#?]*)?)|(?<text>@)|(?<other>.)/giu;

type Kind = 'literal' | 'date' | 'number' | 'general' | 'text' | 'unknown';
interface Token {
  readonly kind: Kind;
  readonly text: string;
}

const literal = (text: string): Token => ({ kind: 'literal', text });

/** Colours and languages show nothing; a currency shows its sign; conditions and elapsed hours are not understood. */
const ofBracket = (inside: string): Token => {
  if (inside.startsWith('$')) return literal(inside.slice(1).split('-')[0] ?? '');
  const isSilent = /^(?:black|blue|cyan|green|magenta|red|white|yellow|color ?\d+|DBNum1|黑|蓝|红|绿)/iu;
  return isSilent.test(inside) ? literal('') : { kind: 'unknown', text: inside };
};

const ofMatch = ({ groups = {} }: RegExpMatchArray): Token => {
  const { quoted, escaped, blank, fill, bracket, general, date, number, text, other } = groups;
  if (quoted !== undefined || escaped !== undefined) return literal(quoted ?? escaped ?? '');
  if (blank !== undefined) return literal(' ');
  if (fill !== undefined) return literal('');
  if (bracket !== undefined) return ofBracket(bracket);
  if (general !== undefined) return { kind: 'general', text: general };
  if (date !== undefined) return { kind: 'date', text: date.toLowerCase() };
  if (number !== undefined) return { kind: 'number', text: number };
  if (text !== undefined) return { kind: 'text', text };
  return /[a-z?#]/iu.test(other ?? '') ? { kind: 'unknown', text: other ?? '' } : literal(other ?? '');
};

/** The sections of a format, parted by semicolons outside quotes. */
const sectionsOf = (format: string): readonly string[] => {
  const sections = [''];
  for (const [piece] of format.matchAll(/"[^"]*"|\\.|\[[^\]]*\]|./gu))
    if (piece === ';') sections.push('');
    else sections.push(`${sections.pop()}${piece}`);
  return sections;
};

/** Positive, negative, zero, text: the section that counts for a number. */
const sectionFor = (sections: readonly string[], value: number): { section: string; signed: boolean } => {
  const [positive = '', negative, zero] = sections;
  if (value < 0 && negative !== undefined) return { section: negative, signed: false };
  if (value === 0 && zero !== undefined) return { section: zero, signed: false };
  return { section: positive, signed: value < 0 };
};

/** 0.1 + 0.2 is stored as 0.30000000000000004 and shown as 0.3. */
export const plainNumber = (value: number): string => String(Number(value.toPrecision(15)));

const grouped = (digits: string): string => digits.replace(/\B(?=(?:\d{3})+(?!\d))/gu, ',');

const numberAs = (value: number, pattern: string, percent: boolean): string => {
  const [whole = '', decimals = ''] = pattern.split('.');
  const scaled = Math.abs(percent ? value * 100 : value);
  const least = decimals.replace(/[^0]/gu, '').length;
  const [digits = '', rest = ''] = scaled.toFixed(decimals.length).split('.');
  const padded = digits.padStart(whole.replace(/[^0]/gu, '').length, '0');
  const shownWhole = padded === '0' && !whole.includes('0') ? '' : padded;
  const kept = rest.replace(/0+$/u, '').padEnd(least, '0');
  const point = pattern.includes('.') && (kept !== '' || least > 0) ? `.${kept}` : '';
  return `${whole.includes(',') ? grouped(shownWhole) : shownWhole}${point}`;
};

const DAY = 86_400_000;
const weekdays = '日一二三四五六';

/** A day number as a date; null where it is none. Before March 1900 the numbers count a day that never was. */
const dateOf = (serial: number, from1904: boolean): Date | null => {
  const days = from1904 ? serial + 1462 : serial;
  if (!Number.isFinite(days) || days < 61 || days > 2_958_465) return null;
  return new Date(Date.UTC(1899, 11, 30) + Math.round(days * 86_400) * (DAY / 86_400));
};

/** Minutes where hours stand before or seconds behind, else months. */
const isMinutes = (tokens: readonly Token[], index: number): boolean => {
  const dates = tokens.flatMap((one, at) => (one.kind === 'date' ? [{ ...one, at }] : []));
  const here = dates.findIndex(({ at }) => at === index);
  return (dates[here - 1]?.text.startsWith('h') ?? false) || (dates[here + 1]?.text.startsWith('s') ?? false);
};

const dateUnit = (date: Date, text: string, minutes: boolean, chinese: boolean): string | null => {
  const two = (value: number): string => {
    if (chinese) return chineseNumber(value);
    return text.length > 1 ? String(value).padStart(2, '0') : String(value);
  };
  const year = String(date.getUTCFullYear());
  const shown = text === 'yy' ? year.slice(2) : year;
  if (/^[ye]/u.test(text)) return chinese ? chineseDigits(shown) : shown;
  if (/^a/u.test(text)) return text === 'aaaa' ? `星期${weekdays[date.getUTCDay()]}` : null;
  if (text.length > 2) return null;
  if (text.startsWith('m')) return two(minutes ? date.getUTCMinutes() : date.getUTCMonth() + 1);
  if (text.startsWith('d')) return two(date.getUTCDate());
  return two(text.startsWith('h') ? date.getUTCHours() : date.getUTCSeconds());
};

/** What belongs to the writing of a date and says nothing of its own: 年 月 日, 上午/下午, dots and blanks. */
const dateWords = /[年月日号时点分秒]|上午|下午|[/\s\p{P}]/gu;
const saysMore = (text: string): boolean => text.replace(dateWords, '') !== '';

/** The words of a format before, between and behind the parts of its date: 每年 … 前. */
const wordsAround = (tokens: readonly Token[]): { before: string; between: string; behind: string } => {
  const isDate = ({ kind }: Token): boolean => kind === 'date';
  const first = tokens.findIndex(isDate);
  const last = tokens.findLastIndex(isDate);
  const words = (from: number, to: number): string =>
    tokens
      .slice(from, to)
      .map(({ kind, text }) => (kind === 'literal' ? text : ''))
      .join('');
  const behind = words(last + 1, tokens.length).replace(/^\s*(?:[年月日号时分秒]|上午|下午)/u, '');
  return { before: words(0, first), between: words(first, last), behind };
};

const fullDate = (date: Date, tokens: readonly Token[]): string => {
  const day = `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
  const time = date.toISOString().slice(11, 16);
  const showsTime = tokens.some(({ kind, text }) => kind === 'date' && text.startsWith('h'));
  const shown = showsTime && time !== '00:00' ? `${day}${time}` : day;
  const { before, behind } = wordsAround(tokens);
  return `${saysMore(before) ? before : ''}${shown}${saysMore(behind) ? behind : ''}`.trim();
};

const dateAs = (value: number, tokens: readonly Token[], from1904: boolean, chinese: boolean) => {
  const date = dateOf(value, from1904);
  if (date === null) return null;
  const shows = (letter: RegExp): boolean =>
    tokens.some(
      ({ kind, text }, at) =>
        kind === 'date' && letter.test(text) && !(letter.test('m') && isMinutes(tokens, at)),
    );
  // A whole date has one writing, however a program orders it: 2026/5/31 and 5-31-26 are 2026年5月31日. Words within it
  // make it another writing, and words around it stay.
  const isPlain = !chinese && !saysMore(wordsAround(tokens).between);
  if (isPlain && shows(/^[ye]/u) && shows(/^m{1,2}$/u) && shows(/^d{1,2}$/u)) return fullDate(date, tokens);
  const pieces = tokens.map(({ kind, text }, at) =>
    kind === 'date' ? dateUnit(date, text, isMinutes(tokens, at), chinese) : text,
  );
  return pieces.includes(null) ? null : pieces.join('').trim();
};

/**
 * What a cell shows for a number under a format; null where the format is not understood. A whole date is written
 * as 2020年5月31日 whatever its format; a part of one (5月31日, 1-2) as the cell shows it.
 */
export const shownNumber = (value: number, format: string, from1904: boolean): string | null => {
  const { section, signed } = sectionFor(sectionsOf(format), value);
  const tokens = [...section.matchAll(token)].map(ofMatch);
  const has = (kind: Kind): boolean => tokens.some((one) => one.kind === kind);
  if (has('unknown')) return null;
  if (has('date'))
    return has('number') ? null : dateAs(value, tokens, from1904, /\[DBNum1\]/iu.test(section));
  if (/\[DBNum/iu.test(section)) return null;
  if (tokens.filter(({ kind }) => kind === 'number').length > 1) return null;
  const percent = tokens.some(({ kind, text }) => kind === 'literal' && text === '%');
  const own = (one: Token): string => {
    if (one.kind === 'number') return numberAs(value, one.text, percent);
    return one.kind === 'literal' ? one.text : plainNumber(Math.abs(value));
  };
  return `${signed ? '-' : ''}${tokens.map(own).join('')}`.trim();
};

/** What a cell shows for a text: a format may add words before and behind ("区"@) or show nothing (;;;). */
export const shownText = (value: string, format: string): string => {
  const sections = sectionsOf(format);
  const section = sections[3] ?? sections.find((one) => /@/u.test(one.replace(/"[^"]*"/gu, '')));
  if (section === undefined) return value;
  return [...section.matchAll(token)]
    .map(ofMatch)
    .map(({ kind, text }) => (kind === 'text' ? value : kind === 'literal' ? text : ''))
    .join('');
};
