/** One digit of a text, half-width, with its place; `X` can close an ID number. */
export interface Digit {
  readonly value: string;
  readonly at: number;
}

/** Digits that stand together, and what parts them from the digits before: a blank, a dash, or more. */
export interface DigitToken {
  readonly digits: readonly Digit[];
  /** `near`: only blanks and dashes lie between; such tokens may be one number written apart. */
  readonly gap: 'near' | 'far';
  /** A Latin letter touches the digits on the left or the right: a serial number, not a person's. */
  readonly inWord: boolean;
}

const chineseDigits = '〇一二三四五六七八九';

/** Marks inside a number that no reader sees: zero-width characters, soft hyphens and inline tags. */
const invisible =
  /^(?:[\u200b-\u200f\u2060\ufeff\u00ad]|<\/?(?:b|i|u|em|strong|span|font|a|mark|wbr|small)(?:\s[^<>]*)?\/?>)/iu;

/** Blanks (also as entities) and dashes with which people group digits. */
const separators = /^(?:[^\S\n]|&nbsp;|&#160;|[-‐‑‒–—―－﹣·•.．/]|\n|<br\s*\/?>){1,4}$/iu;

/** Half-width and full-width digits. Asked for every character of a text, so it looks at nothing but its number. */
const digitOf = (character: string): string | null => {
  if (character >= '0' && character <= '9') return character;
  return character >= '０' && character <= '９' ? String(character.charCodeAt(0) - 0xff10) : null;
};

/** Chinese numerals are digits only in a long row: 二〇二〇年 is a year, 一三八… of eleven is a telephone. */
const chineseRuns = (text: string): ReadonlySet<number> => {
  const places = new Set<number>();
  for (const run of text.matchAll(/[〇零一二三四五六七八九]{11,19}/gu))
    for (let at = run.index; at < run.index + run[0].length; at += 1) places.add(at);
  return places;
};

/** Words that people write right before a number: they do not make a serial number of it. */
const announces = /(?:tel|phone|mobile|mob|cell|id|no|card)$/iu;

const touchesWord = (before: string, after: string): boolean =>
  /^[A-Za-z_@]/u.test(after) || (/[A-Za-z_@]$/u.test(before) && !announces.test(before));

interface Open {
  digits: Digit[];
  from: number;
}

/** The digits of a text in tokens, in one pass. */
export const digitTokens = (text: string): readonly DigitToken[] => {
  const tokens: DigitToken[] = [];
  const chinese = chineseRuns(text);
  if (chinese.size === 0 && !/[0-9０-９]/u.test(text)) return tokens;
  let open: Open | null = null;
  let lastEnd = -1;

  const close = (): void => {
    const last = open?.digits.at(-1);
    if (!open || !last) return;
    const between = lastEnd === -1 ? null : text.slice(lastEnd, open.from);
    const end = last.at + 1;
    tokens.push({
      digits: open.digits,
      gap: between !== null && separators.test(between) ? 'near' : 'far',
      inWord: touchesWord(text.slice(Math.max(0, open.from - 6), open.from), text.slice(end, end + 1)),
    });
    lastEnd = end;
    open = null;
  };

  const mayClose = (): boolean => {
    if (open) return open.digits.length <= 17;
    // An X that stands apart, as in 1 1 0 1 … 0 0 2 X.
    return lastEnd !== -1;
  };

  for (let at = 0; at < text.length; ) {
    const character = text.charAt(at);
    const value = chinese.has(at)
      ? String(chineseDigits.indexOf(character.replace('零', '〇')))
      : digitOf(character);
    const hidden = value === null && open ? invisible.exec(text.slice(at, at + 60))?.[0] : undefined;
    if (value !== null) {
      open ??= { digits: [], from: at };
      open.digits.push({ value, at });
    } else if ('xXｘＸ'.includes(character) && mayClose()) {
      open ??= { digits: [], from: at };
      open.digits.push({ value: 'X', at });
      close();
    } else if (hidden === undefined) close();
    at += hidden?.length ?? 1;
  }
  close();
  return tokens;
};
