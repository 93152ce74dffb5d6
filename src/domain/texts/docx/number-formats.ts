const digits = '零一二三四五六七八九';
const places = ['', '十', '百', '千'];

/** 1 to 9999 as people count: 十二, 一百零一, 二千零二十. */
const counted = (count: number): string => {
  const text = [...String(count)]
    .map((digit, at, all) =>
      digit === '0' ? '零' : `${digits[Number(digit)]}${places[all.length - 1 - at]}`,
    )
    .join('')
    .replace(/零+/gu, '零')
    .replace(/零$/u, '');
  return text.startsWith('一十') ? text.slice(1) : text;
};

const spelled = (count: number): string =>
  [...String(count)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('');

const roman = (count: number): string => {
  const signs: ReadonlyArray<readonly [number, string]> = [
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let [left, text] = [count, ''];
  for (const [value, sign] of signs) for (; left >= value; left -= value) text += sign;
  return text;
};

const letters = (count: number): string =>
  String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));

const oneOf =
  (signs: string) =>
  (count: number): string =>
    [...signs][count - 1] ?? String(count);

/** The number formats (ECMA-376, 17.18.59) that Chinese documents use; any other is written in digits. */
const formats: Readonly<Record<string, (count: number) => string>> = {
  chineseCounting: counted,
  chineseCountingThousand: counted,
  japaneseCounting: counted,
  taiwaneseCounting: counted,
  taiwaneseCountingThousand: counted,
  chineseLegalSimplified: counted,
  ideographDigital: spelled,
  japaneseDigitalTenThousand: spelled,
  taiwaneseDigital: spelled,
  decimalEnclosedCircle: oneOf('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'),
  decimalEnclosedCircleChinese: oneOf('①②③④⑤⑥⑦⑧⑨⑩'),
  decimalEnclosedParen: (count) => `（${count}）`,
  ideographTraditional: oneOf('甲乙丙丁戊己庚辛壬癸'),
  decimalFullWidth: (count) =>
    [...String(count)].map((digit) => '０１２３４５６７８９'[Number(digit)]).join(''),
  decimalZero: (count) => String(count).padStart(2, '0'),
  lowerLetter: letters,
  upperLetter: (count) => letters(count).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (count) => roman(count).toUpperCase(),
  none: () => '',
};

export const formatNumber = (format: string, count: number): string =>
  count < 1 || count > 9999 ? String(count) : (formats[format]?.(count) ?? String(count));
