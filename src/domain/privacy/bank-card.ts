/** The Luhn check (ISO/IEC 7812-1). */
export const passesLuhn = (digits: string): boolean => {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
};

/** First digits of cards that Chinese banks issue, and the lengths that go with them. */
const issuers: readonly { readonly prefix: RegExp; readonly lengths: readonly number[] }[] = [
  { prefix: /^(?:62|60|68|69|9558)/, lengths: [16, 17, 18, 19] },
  { prefix: /^(?:4|5[1-5]|35)/, lengths: [16] },
  { prefix: /^3[47]/, lengths: [15] },
];

export const isBankCard = (digits: string): boolean =>
  issuers.some(({ prefix, lengths }) => prefix.test(digits) && lengths.includes(digits.length)) &&
  !/^(\d)\1*$/.test(digits) &&
  passesLuhn(digits);
