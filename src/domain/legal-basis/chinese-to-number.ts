const numerals = '零一二三四五六七八九';

/** 十三 → 13, 七一一 → 711, 一百零二 → 102. */
export const chineseToNumber = (text: string): number => {
  const digits = text.replace(/〇/g, '零');
  if (!/[十百千]/.test(digits)) return Number([...digits].map((c) => numerals.indexOf(c)).join(''));
  let total = 0;
  let digit = 0;
  for (const character of digits) {
    const unit = { 十: 10, 百: 100, 千: 1000 }[character];
    if (unit === undefined) digit = numerals.indexOf(character);
    else {
      total += (digit === 0 ? 1 : digit) * unit;
      digit = 0;
    }
  }
  return total + digit;
};
