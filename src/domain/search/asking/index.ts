import { type AskedKind, askingWords } from './kinds';
import { toldBefore, toldBy } from './told-by';

export * from './kinds';
export { asksSeveral } from './several';

const patterns = askingWords.map(([kind, words]) => [kind, new RegExp(words, 'gu')] as const);

export interface Asking {
  /** The question without its words of asking, which are blanks now. */
  readonly rest: string;
  /** What it asks for; null where its words do not tell. */
  readonly kind: AskedKind | null;
}

/** Tells the words of asking in a question of normal form from what it is about. */
export const withoutAsking = (normal: string): Asking => {
  let rest = normal;
  let kind: AskedKind | null = toldBefore.find(([, words]) => words.test(normal))?.[0] ?? null;
  for (const [asked, words] of patterns)
    rest = rest.replace(words, (found) => {
      kind ??= asked;
      return ' '.repeat(found.length);
    });
  return { rest, kind: kind ?? toldBy.find(([, words]) => words.test(normal))?.[0] ?? null };
};
