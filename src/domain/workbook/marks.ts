import { inSymbolFont } from './symbol-font';

/** Marks that say yes or no before or behind a name, or alone in a cell. */
const yesMarks = '√✓✔☑🗹✅■●◼⬛▇★◆▲⊠';
const noMarks = '□☐◻⬜▢○〇◯×✕✗✘╳❌☆◇△';
/** An empty ring is a yes beside crosses and a no beside full ones; a crossed box is Word's tick beside empty ones. */
const ring = /[○〇◯]/u;
const crossedBox = '☒';
const cross = /[×✕✗✘╳❌]/u;
const anyYes = new RegExp(`[${yesMarks}]`, 'u');
const allMarks = `${yesMarks}${noMarks}${crossedBox}`;

export const markPattern = `[${allMarks}]`;
const bracketed = new RegExp(`[\\[［【(（〔]\\s*([${allMarks}vV]|[✓√]?)\\s*[\\]］】)）〕]`, 'gu');

/** [x] is ticked as ☒ is. In round brackets only where boxes stand: (x) behind a name may be a blank to fill in. */
const square = /[[［【]\s*[xXｘＸ]\s*[\]］】]/gu;
const round = /[（(]\s*[xXｘＸ]\s*[）)]/gu;
const roundAhead = /(?<=^|[\s、，,；;])[（(]\s*[xXｘＸ]\s*[）)](?=\S)|^\s*[（(]\s*[xXｘＸ]\s*[）)]\s*$/gmu;
const emptyRound = /[（(]\s*[）)]/u;
const crossesInBrackets = (text: string): string =>
  text.replace(square, crossedBox).replace(emptyRound.test(text) ? round : roundAhead, crossedBox);

/** [√] （√） 【√】 are √, [ ] is □; 口 at the head of a line or behind a blank is the box that it looks like. */
export const plainMarks = (text: string): string =>
  crossesInBrackets(inSymbolFont(text, ''))
    .replace(/\uFE0F/gu, '')
    .replace(bracketed, (_, mark: string) => (mark === '' ? '□' : /v/iu.test(mark) ? '√' : mark))
    .replace(/(^|[\s、，,；;])口(?=\S)/gu, '$1□');

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
