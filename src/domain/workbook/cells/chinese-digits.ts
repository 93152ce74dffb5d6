const digits = '〇一二三四五六七八九';

/** 2026 as 二〇二六. */
export const chineseDigits = (number: string): string =>
  number.replace(/\d/gu, (digit) => digits[Number(digit)] ?? digit);

/** A day, month or minute (0 to 99) as 三十一. */
export const chineseNumber = (value: number): string => {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  if (tens === 0) return digits[ones] ?? '';
  return `${tens === 1 ? '' : digits[tens]}十${ones === 0 ? '' : digits[ones]}`;
};
