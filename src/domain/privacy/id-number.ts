/** Provinces, autonomous regions and municipalities by GB/T 2260; 81 to 83: residents of Hong Kong, Macao, Taiwan. */
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  ),
);

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10X98765432';

/** The last character of an 18-character number by GB 11643 (ISO 7064, MOD 11-2). */
export const idCheck = (first17: string): string =>
  checks[weights.reduce((sum, weight, index) => sum + weight * Number(first17[index]), 0) % 11] ?? '';

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const isBirthDate = (year: number, month: number, day: number): boolean =>
  year >= 1880 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);

/** 18 characters with a region and a date of birth where an identity number has them. */
const looksLikeId = (digits: string): boolean =>
  /^\d{17}[\dX]$/.test(digits) &&
  provinces.has(digits.slice(0, 2)) &&
  isBirthDate(Number(digits.slice(6, 10)), Number(digits.slice(10, 12)), Number(digits.slice(12, 14)));

/** A resident's identity number of 18 characters: region, date of birth and check character are right. */
export const isIdNumber = (digits: string): boolean => looksLikeId(digits) && idCheck(digits) === digits[17];

/** All is right but the check character: a number with a slip of the pen in it, or no identity number at all. */
export const isDoubtfulIdNumber = (digits: string): boolean =>
  looksLikeId(digits) && idCheck(digits) !== digits[17];

/** The number of the first generation: 15 digits without a check, so it needs a word beside it to be believed. */
export const isOldIdNumber = (digits: string): boolean =>
  /^\d{15}$/.test(digits) &&
  provinces.has(digits.slice(0, 2)) &&
  isBirthDate(1900 + Number(digits.slice(6, 8)), Number(digits.slice(8, 10)), Number(digits.slice(10, 12)));
