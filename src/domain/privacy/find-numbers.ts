import { isBankCard } from './bank-card';
import { type Digit, type DigitToken, digitTokens } from './digit-tokens';
import { isIdNumber, isOldIdNumber } from './id-number';
import type { PersonalData, PersonalDataKind } from './types';

const LONGEST = 19;

/** How people group the digits of a mobile telephone and of a bank card, by the lengths of the groups. */
const phoneGroups = /^(?:[124]-)?(?:11|3-4-4|3-8|7-4|1(?:-1){10})$|^1[235]$/;
const cardGroups = /^(?:\d{2}|(?:4-){3}[3-7]|(?:4-){4}[1-3]|6-\d{1,2}|1(?:-1){14,18})$/;

const mobile = /^(?:0|86|0086)?(1[3-9]\d{9})$/;
/** Eleven digits before one of these are a sum: 15300000000元. */
const measured = /^(?:[^\S\n]|&nbsp;)*(?:元|万元|亿元|平方米|立方米|公顷)/u;
const saysId = /身份证|证件号|公民身份/u;

interface Group {
  readonly digits: readonly Digit[];
  readonly shape: string;
  readonly before: string;
  readonly after: string;
}

/** What a group of digits is; the checks decide, where a number has one. */
const kindOf = ({ digits, shape, before, after }: Group): PersonalDataKind | null => {
  const number = digits.map(({ value }) => value).join('');
  if (isIdNumber(number)) return 'id-number';
  if (isOldIdNumber(number) && saysId.test(before)) return 'id-number';
  if (mobile.test(number) && phoneGroups.test(shape) && !measured.test(after)) return 'mobile-phone';
  if (isBankCard(number) && cardGroups.test(shape)) return 'bank-card';
  return null;
};

/** Digits to be covered: of a telephone the middle four, of an ID number the date of birth, of a card the middle. */
const coverOf = (kind: PersonalDataKind, digits: readonly Digit[]): readonly number[] => {
  const end = digits.length - 4;
  return digits.slice(kind === 'mobile-phone' ? end - 4 : 6, end).map(({ at }) => at);
};

/** The longest number that begins with the token at `first`. */
const longestFrom = (
  text: string,
  tokens: readonly DigitToken[],
  first: number,
): { readonly found: PersonalData; readonly next: number } | null => {
  const digits: Digit[] = [];
  const lengths: number[] = [];
  let best: { found: PersonalData; next: number } | null = null;
  for (let index = first; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token || token.inWord || (index > first && token.gap === 'far')) break;
    digits.push(...token.digits);
    lengths.push(token.digits.length);
    if (digits.length > LONGEST) break;
    const start = digits[0]?.at ?? 0;
    const end = (digits.at(-1)?.at ?? start) + 1;
    const kind = kindOf({
      digits,
      shape: lengths.join('-'),
      before: text.slice(Math.max(0, start - 24), start),
      after: text.slice(end, end + 8),
    });
    if (kind)
      best = {
        found: { kind, start, end, covered: coverOf(kind, digits) },
        next: index + 1,
      };
  }
  return best;
};

/** Identity numbers, mobile telephones and bank cards, however their digits are written or parted. */
export const findNumbers = (text: string): readonly PersonalData[] => {
  const tokens = digitTokens(text);
  const found: PersonalData[] = [];
  for (let index = 0; index < tokens.length; ) {
    const hit = longestFrom(text, tokens, index);
    if (hit) found.push(hit.found);
    index = hit?.next ?? index + 1;
  }
  return found;
};
