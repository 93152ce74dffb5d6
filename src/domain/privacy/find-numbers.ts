import { isBankCard } from './bank-card';
import { type Digit, type DigitToken, digitTokens } from './digit-tokens';
import { isIdNumber, isOldIdNumber } from './id-number';
import type { PersonalData, PersonalDataKind } from './types';

const LONGEST = 19;
const ID_LENGTH = 18;

/** How people group the digits of a mobile telephone and of a bank card, by the lengths of the groups. */
const phoneGroups = /^(?:[124]-)?(?:11|3-4-4|3-8|7-4|1(?:-1){10})$|^1[235]$/;
const cardGroups = /^(?:\d{2}|(?:4-){3}[3-7]|(?:4-){4}[1-3]|6-\d{1,2}|1(?:-1){14,18})$/;

/** Groups that nobody expects (1990 0085 316): believed only behind a word of `saysPhone`. */
const oddPhoneGroups = /^\d{1,2}(?:-\d){1,4}$/;
const saysPhone = /(?:电话|手机|联系方式|号码|致电|拨打|短信|来电)[^，,。；;\n]{0,8}$/u;
/** What such a word names is a thing: 岗位代码13800120240, 井盖编号YS-13700250018. */
const saysCode =
  /(?:代码|编[号码]|单号|流水号|构建号?|版本号?|序号|批次?号|订单号?|合同号?|[工学案表户桩货件]号|条码|序列号)[为是：:\s]{0,2}(?:[A-Za-z]{1,6}[-—_]?)?$/u;

/**
 * Network numbers that were given out (工业和信息化部: 我国公众移动通信网网号及H0分配情况, to March 2023); 140–144, 154, 160,
 * 163, 164, 168, 169, 179 and 194 were not, of 161 only 1619.
 */
const mobile =
  /^(?:0|86|0086)?1(?:3\d|4[5-9]|5[0-35-9]|6[2567]|7[0-8]|8\d|9[0-35-9])\d{8}$|^(?:0|86|0086)?1619\d{7}$/;
/** A card's digits in groups that no bank prints (622700 8365912 852813): believed only beside a word of `saysCard`. */
const oddCardGroups = /^(?:[4-9]|1[0-5])(?:-(?:[3-9]|1[0-5])){0,4}-\d{1,2}$/;
const saysCard =
  /[卡折]|[账帐][户号]|银行|[建工农中]行|邮储|收款|农商|信用社|工资|(?:[打存汇转退][入到至给回]|汇款|转账)|开户|资金|补[贴助]|发放|救助金/u;
/** Digits before one of these are a sum: 15300000000元, 152 8836 4417.50 元, 13700000000分. */
const measured =
  /^[.．]\d{2}(?:[^\S\n]*元|(?=[，,、；;。<|）)\s]|$))|^(?:[^\S\n]|&nbsp;)*(?:余|多)?(?:元|角|分(?![机部局公店校院队])|万|亿|美元|港元|欧元|平方|立方|公顷|亩|公里|千米|米|吨|千克|公斤|千瓦|度|股|字节|人次|户次|件次)/u;
/** So are digits after one of these. */
const sums =
  /(?:[¥￥]|金额|合计|总计|总额|余额|[预决]算数|[（(](?:单位[：:]?)?(?:万|亿|千)?[元分角][）)])[\s：:]{0,3}$/u;
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
  const isGrouped = phoneGroups.test(shape) || (oddPhoneGroups.test(shape) && saysPhone.test(before));
  const isThing = measured.test(after) || sums.test(before) || saysCode.test(before);
  if (mobile.test(number) && isGrouped && !isThing) return 'mobile-phone';
  if (!isBankCard(number)) return null;
  const isPrinted = cardGroups.test(shape) || (oddCardGroups.test(shape) && saysCard.test(before + after));
  return isPrinted ? 'bank-card' : null;
};

/** Digits to be covered: of a telephone the middle four, of an ID number the date of birth, of a card the middle. */
const coverOf = (kind: PersonalDataKind, digits: readonly Digit[]): readonly number[] => {
  const end = digits.length - 4;
  return digits.slice(kind === 'mobile-phone' ? end - 4 : 6, end).map(({ at }) => at);
};

/** An identity number at the head of a longer one: 残疾人证号 adds two digits for kind and degree. */
const insideLonger = ({ digits }: DigitToken): PersonalData | null => {
  for (let at = 0; at + ID_LENGTH <= digits.length && digits.length > ID_LENGTH; at += 1) {
    const part = digits.slice(at, at + ID_LENGTH);
    if (!isIdNumber(part.map(({ value }) => value).join(''))) continue;
    const start = part[0]?.at ?? 0;
    return {
      kind: 'id-number',
      start,
      end: (part.at(-1)?.at ?? start) + 1,
      covered: coverOf('id-number', part),
    };
  }
  return null;
};

/** Letters may stand before an identity number (学籍号G4104…): its check tells it all the same. */
const isIdToken = ({ digits }: DigitToken): boolean =>
  digits.length === ID_LENGTH && isIdNumber(digits.map(({ value }) => value).join(''));

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
    if (!token || (token.inWord && !isIdToken(token)) || (index > first && token.gap === 'far')) break;
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
    const inside = hit ? null : insideLonger(tokens[index] as DigitToken);
    if (hit) found.push(hit.found);
    if (inside) found.push(inside);
    index = hit?.next ?? index + 1;
  }
  return found;
};
