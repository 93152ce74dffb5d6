import { labelKey } from './columns';

/** Marks that say yes or no before a name or alone in a cell. */
export const yesMarks = '√☑✓✔■●◼⬛';
export const noMarks = '□○〇◯☐◻⬜×✕✗✘';

const yesWords = new Set(['是', '有', 'Y', 'YES', 'TRUE', '1']);
const noWords = new Set(['', '否', '无', '不', 'N', 'NO', 'FALSE', '0', '-', '--', '—', '——', '/', '\\']);
const leadingMark = new RegExp(`^([${yesMarks}${noMarks}])\\s*`, 'u');
const trailingMark = new RegExp(`\\s*([${yesMarks}${noMarks}])$`, 'u');

export interface Marked {
  /** null: there is no mark. */
  readonly yes: boolean | null;
  readonly rest: string;
}

/** A mark before or after a text, and the text. */
export const readMark = (text: string): Marked => {
  const mark = leadingMark.exec(text) ?? trailingMark.exec(text);
  if (mark === null) return { yes: null, rest: text };
  const rest = mark.index === 0 ? text.slice(mark[0].length) : text.slice(0, mark.index);
  return { yes: yesMarks.includes(mark[1] ?? ''), rest: rest.trim() };
};

/** Whether a cell is ticked: a mark, a word, or the column's own name. Null: it says something else. */
export const readTick = (text: string, names: readonly string[]): boolean | null => {
  const { yes, rest } = readMark(text.trim());
  const namesColumn = names.some((name) => labelKey(name) === labelKey(rest));
  if (yes !== null) return rest === '' || namesColumn ? yes : null;
  const word = rest.normalize('NFKC').toUpperCase();
  if (noWords.has(word)) return false;
  return yesWords.has(word) || namesColumn ? true : null;
};
