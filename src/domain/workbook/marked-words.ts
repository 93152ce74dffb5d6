import { sideOf } from './marked-names';
import { markPattern, meaningIn, plainMarks } from './marks';

interface Word {
  readonly text: string;
  /** Null: no mark stands at it. */
  readonly chosen: boolean | null;
}

const mark = new RegExp(markPattern, 'u');
/** What joins two words, so that a mark holds for both: √县级、乡级. */
const joins = /^[、/和及与或]$/u;
const parts = /^[\s，,；;。.:：（）()]$/u;

interface Said {
  readonly text: string;
  readonly kind: 'mark' | 'word' | 'join' | 'part';
}

/** The marks and known words of a text in their order; null: it holds something else. */
const saidIn = (text: string, known: readonly string[]): readonly Said[] | null => {
  const words = [...known].sort((a, b) => b.length - a.length).map((word) => [...word].join('\\s*'));
  const pattern = new RegExp(`${markPattern}|${words.join('|')}|.`, 'gsu');
  const said = [...text.matchAll(pattern)].map(([one]): Said | null => {
    const word = one.replace(/\s+/gu, '');
    if (mark.test(one)) return { text: one, kind: 'mark' };
    if (known.includes(word)) return { text: word, kind: 'word' };
    if (joins.test(one)) return { text: one, kind: 'join' };
    return parts.test(one) ? { text: one, kind: 'part' } : null;
  });
  return said.includes(null) ? null : said.flatMap((one) => one ?? []);
};

/** The words with the marks before them; read from behind, with those behind. */
const withMarks = (said: readonly Said[], means: (mark: string) => boolean | null): readonly Word[] => {
  let at: boolean | null = null;
  let isFree = false;
  return said.flatMap(({ text, kind }, index): readonly Word[] => {
    if (kind === 'mark') {
      at = means(text);
      isFree = true;
    } else if (kind === 'word') {
      const joined = said[index - 1]?.kind === 'join';
      const chosen = isFree || joined ? at : null;
      if (!isFree && !joined) at = null;
      isFree = false;
      return [{ text, chosen }];
    }
    return [];
  });
};

/**
 * Which of some known words a cell with marks means: those that are ticked, on whichever side the marks stand; where only
 * what is not meant is marked, the others. Null: it says something else, or nobody can tell. Undefined: it has no marks.
 */
export const markedWords = (
  written: string,
  known: readonly string[],
): readonly string[] | null | undefined => {
  const text = plainMarks(written);
  if (!mark.test(text)) return undefined;
  const side = sideOf(text);
  const said = saidIn(text, known);
  if (said === null || side === null || side === 'both') return null;
  const means = meaningIn(text);
  if (said.some((one) => one.kind === 'mark' && means(one.text) === null)) return null;
  const words =
    side === 'before' ? withMarks(said, means) : withMarks([...said].reverse(), means).toReversed();
  const ticked = words.filter(({ chosen }) => chosen === true);
  const open = words.filter(({ chosen }) => chosen === null);
  const isCrossed = words.some(({ chosen }) => chosen === false);
  if (ticked.length > 0 && isCrossed && open.length > 0) return null;
  return (ticked.length > 0 || !isCrossed ? ticked : open).map(({ text: word }) => word);
};
