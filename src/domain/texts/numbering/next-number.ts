/** The four levels of an official text's structure (GB/T 9704—2012, 7.3.3), the highest first. */
export const numberLevels = ['一、', '（一）', '1.', '（1）'] as const;
export type NumberLevel = (typeof numberLevels)[number];

const digits = '零一二三四五六七八九';

/** 1 to 99 in Chinese: 一, 十, 十一, 二十, 九十九. */
const inChinese = (count: number): string => {
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`;
  return `${ten}${ones === 0 && tens > 0 ? '' : digits[ones]}`;
};

const fromChinese = (text: string): number => {
  if (!text.includes('十')) return digits.indexOf(text);
  const [tens = '', ones = ''] = text.split('十');
  return (tens === '' ? 1 : digits.indexOf(tens)) * 10 + (ones === '' ? 0 : digits.indexOf(ones));
};

const chinese = '[一二三四五六七八九十]{1,3}';

interface Level {
  readonly at: RegExp;
  readonly read: (text: string) => number;
  readonly write: (count: number) => string;
}

const levels: Readonly<Record<NumberLevel, Level>> = {
  '一、': {
    at: new RegExp(`^(${chinese})、`, 'u'),
    read: fromChinese,
    write: (count) => `${inChinese(count)}、`,
  },
  '（一）': {
    at: new RegExp(`^[（(](${chinese})[）)]`, 'u'),
    read: fromChinese,
    write: (count) => `（${inChinese(count)}）`,
  },
  '1.': { at: /^(\d{1,2})[.．](?!\d)/u, read: Number, write: (count) => `${count}.` },
  '（1）': { at: /^[（(](\d{1,2})[）)]/u, read: Number, write: (count) => `（${count}）` },
};

const levelOf = (text: string): NumberLevel | undefined =>
  numberLevels.find((level) => levels[level].at.test(text));

/** The number with which a paragraph begins, of any of the four levels; empty where there is none. */
export const numberAtStart = (text: string): string => {
  const level = levelOf(text);
  return level ? (levels[level].at.exec(text)?.[0] ?? '') : '';
};

/** The number that a paragraph gets after those before it: it goes on at its level, and begins anew under a higher one. */
export const nextNumber = (before: readonly string[], level: NumberLevel): string => {
  const { at, read, write } = levels[level];
  const own = numberLevels.indexOf(level);
  for (const text of [...before].reverse()) {
    const found = levelOf(text);
    if (found === level) return write((read(at.exec(text)?.[1] ?? '') % 99) + 1);
    if (found && numberLevels.indexOf(found) < own) break;
  }
  return write(1);
};
