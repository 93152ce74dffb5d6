/**
 * Fonts of signs show another sign than the letter that is stored: what came from a form in Word has its boxes so.
 * Their signs are stored as letters or, from Word, as U+F000 and the letter's code.
 */
const fonts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  wingdings: {
    ...{ þ: '☑', ý: '☒', x: '☒', '\u00A8': '□', o: '□', p: '□', n: '■' },
    ...{ ü: '✓', û: '✗', l: '●', '¡': '○', '¤': '◉' },
  },
  'wingdings 2': { R: '☑', T: '☒', Q: '☒', S: '☒', '£': '□', P: '✓', O: '✗' },
};
/** Fonts whose letters Word does not store as private signs of these: ticks that Excel users are told of. */
const fontsOfTicks: typeof fonts = {
  webdings: { a: '✓', r: '✗', g: '■', c: '□' },
  marlett: { a: '✓', b: '✓', r: '✗' },
};

const stored = (letter: string): string => String.fromCharCode(0xf000 + letter.charCodeAt(0));

/** Word's private signs, whichever of the fonts they are in: none of them means two things. */
const privateSigns = new Map(
  Object.values(fonts).flatMap((signs) =>
    Object.entries(signs).map(([letter, sign]) => [stored(letter), sign] as const),
  ),
);

/** The text with the signs that it shows in its font. */
export const inSymbolFont = (text: string, font: string): string => {
  const signs = { ...fonts, ...fontsOfTicks }[font.toLowerCase()];
  const shown = /[\uF000-\uF0FF]/u.test(text)
    ? [...text].map((letter) => privateSigns.get(letter) ?? letter).join('')
    : text;
  return signs === undefined ? shown : [...shown].map((letter) => signs[letter] ?? letter).join('');
};
