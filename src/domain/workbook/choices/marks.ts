import { inSymbolFont } from '../cells/symbol-font';

/** Marks that say yes or no before or behind a name, or alone in a cell. */
const yesMarks = '√✓✔☑🗹🗸✅∨⋁■▣▪◾◼⬛▇▩●◉◎⊙⦿⊚⚫⬤🔘★◆▲⊠⊡';
const noMarks = '□☐◻◽▫⬜▢○〇◯⚪×✕✖✗✘╳❌☓❎☆◇△';
/** An empty ring is a yes beside crosses and a no beside full ones; a crossed box is Word's tick beside empty ones. */
const ring = /[○〇◯⚪]/u;
const crossedBox = '☒';
const cross = /[×✕✖✗✘╳❌☓❎]/u;
const anyYes = new RegExp(`[${yesMarks}]`, 'u');
const allMarks = `${yesMarks}${noMarks}${crossedBox}`;

export const markPattern = `[${allMarks}]`;
const bracketed = new RegExp(`[\\[［【(（〔]\\s*([${allMarks}vV]|[✓√]?)\\s*[\\]］】)）〕]`, 'gu');
const otherMark = new RegExp(`(?![▪▫])${markPattern}`, 'u');

/** [x] is ticked as ☒ is. In round brackets only where boxes stand: (x) behind a name may be a blank to fill in. */
const square = /[[［【]\s*[xXｘＸ]\s*[\]］】]/gu;
const round = /[（(]\s*[xXｘＸ]\s*[）)]/gu;
const roundAhead = /(?<=^|[\s、，,；;])[（(]\s*[xXｘＸ]\s*[）)](?=\S)|^\s*[（(]\s*[xXｘＸ]\s*[）)]\s*$/gmu;
const emptyRound = /[（(]\s*[）)]/u;
const crossesInBrackets = (text: string): string =>
  text.replace(square, crossedBox).replace(emptyRound.test(text) ? round : roundAhead, crossedBox);

const unseen = /[\uFE0F\u200B-\u200F\u2060\uFEFF]/gu;
/** 1.■政府网站: the number of a list before its mark. */
const numbered = new RegExp(
  `(^|\\n)\\s*(?:\\d{1,2}[.．、)）]|[（(]\\d{1,2}[）)])\\s*(?=[${allMarks}])`,
  'gu',
);

const withoutBullets = (text: string): string =>
  text.includes('▪') && !text.includes('▫') && otherMark.test(text)
    ? text.replace(/^[^\S\n]*▪[^\S\n]*/gmu, '')
    : text;

/**
 * [√] （√） 【√】 are √, [ ] is □; 口 at the head of a line or behind a blank is the box that it looks like. A list's
 * numbers before marks are left out, and so are ▪ that only begin its lines beside other marks.
 */
export const plainMarks = (text: string): string =>
  crossesInBrackets(withoutBullets(inSymbolFont(text, '')))
    .replace(unseen, '')
    .replace(bracketed, (_, mark: string) => (mark === '' ? '□' : /v/iu.test(mark) ? '√' : mark))
    .replace(/(^|[\s、，,；;])口(?=\S)/gu, '$1□')
    .replace(numbered, '$1');

/** What the ambiguous marks mean beside the others of a form; null: that cannot be told. */
export const meaningIn = (texts: string): ((mark: string) => boolean | null) => {
  const hasYes = anyYes.test(texts);
  const hasCross = cross.test(texts);
  return (mark) => {
    if (mark === crossedBox) return hasYes ? null : true;
    if (ring.test(mark)) return !hasYes && hasCross;
    return yesMarks.includes(mark);
  };
};
