import { keyOf, signsNeeded } from './signs';

/** Where a statement begins and where it ends, in a normalised text. */
export const START = '(?<=^|[;,:()])';
export const END = '(?=$|[;,()])';

/** What is written, what is read for it, and signs one of which it cannot do without. */
export type Rewriting = readonly [pattern: RegExp, read: string | ((said: string) => string), needs?: string];

/** Which sets of signs a sign is in, a bit for each. */
const indexOf = (sets: readonly ReadonlySet<string>[]): ReadonlyMap<number, Uint32Array> => {
  const index = new Map<number, Uint32Array>();
  const words = (sets.length + 31) >> 5;
  for (const [id, set] of sets.entries())
    for (const sign of set) {
      const code = sign.charCodeAt(0);
      const bits = index.get(code) ?? new Uint32Array(words);
      bits[id >> 5] = (bits[id >> 5] ?? 0) | (1 << (id & 31));
      index.set(code, bits);
    }
  return index;
};

/**
 * Applies a table of rewritings to a text, row by row, in its order. Few rows fit a text: which ones can, its signs tell
 * at one look, taken again only where a row has changed it. A row asks for one sign of each of its sets.
 */
export const rewriter = (table: readonly Rewriting[]): ((text: string) => string) => {
  const ids = new Map<string, number>();
  const sets: ReadonlySet<string>[] = [];
  const idOf = (set: ReadonlySet<string>): number => {
    const key = keyOf(set);
    const id = ids.get(key) ?? sets.push(set) - 1;
    ids.set(key, id);
    return id;
  };
  // Of all rows in turn: which word of the bits, and which bit; a row's own begin at `starts`.
  const asked: number[] = [];
  const starts = [0];
  for (const [pattern, , needs] of table) {
    for (const set of [...(needs === undefined ? [] : [new Set(needs)]), ...signsNeeded(pattern)])
      asked.push(idOf(set));
    starts.push(asked.length);
  }
  const wordsAsked = Uint16Array.from(asked, (id) => id >> 5);
  const bitsAsked = Int32Array.from(asked, (id) => 1 << (id & 31));
  const index = indexOf(sets);
  const words = (sets.length + 31) >> 5;
  const look = (text: string): Uint32Array => {
    const found = new Uint32Array(words);
    for (let at = 0; at < text.length; at += 1) {
      const bits = index.get(text.charCodeAt(at));
      if (bits === undefined) continue;
      for (let word = 0; word < words; word += 1) found[word] = (found[word] ?? 0) | (bits[word] ?? 0);
    }
    return found;
  };
  const fits = (row: number, found: Uint32Array): boolean => {
    const end = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < end; at += 1)
      if (((found[wordsAsked[at] ?? 0] ?? 0) & (bitsAsked[at] ?? 0)) === 0) return false;
    return true;
  };
  return (text) => {
    let result = text;
    let found = look(text);
    for (let row = 0; row < table.length; row += 1) {
      const rewriting = table[row];
      if (rewriting === undefined || !fits(row, found)) continue;
      const [pattern, read] = rewriting;
      const before = result;
      result = typeof read === 'string' ? result.replace(pattern, read) : result.replace(pattern, read);
      if (result !== before) found = look(result);
    }
    return result;
  };
};
