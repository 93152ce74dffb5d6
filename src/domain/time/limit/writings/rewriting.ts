/** Where a statement begins and where it ends, in a normalised text. */
export const START = '(?<=^|[;,:()])';
export const END = '(?=$|[;,()])';

/** What is written, what is read for it, and signs one of which it cannot do without. */
export type Rewriting = readonly [pattern: RegExp, read: string | ((said: string) => string), needs?: string];

/**
 * Applies a table of rewritings to a text, row by row, in its order. Few rows fit a text: which ones can, its signs tell
 * at one look, taken again only where a row has changed it.
 */
export const rewriter = (table: readonly Rewriting[]): ((text: string) => string) => {
  const rowsWith = new Map<number, number[]>();
  const always = new Uint8Array(table.length);
  for (const [row, [, , needs]] of table.entries()) {
    if (needs === undefined) always[row] = 1;
    for (const sign of needs ?? '') {
      const rows = rowsWith.get(sign.charCodeAt(0)) ?? [];
      rowsWith.set(sign.charCodeAt(0), [...rows, row]);
    }
  }
  const look = (text: string): Uint8Array => {
    const fits = always.slice();
    for (let at = 0; at < text.length; at += 1)
      for (const row of rowsWith.get(text.charCodeAt(at)) ?? []) fits[row] = 1;
    return fits;
  };
  return (text) => {
    let result = text;
    let fits = look(text);
    for (let row = 0; row < table.length; row += 1) {
      const rewriting = table[row];
      if (fits[row] === 0 || rewriting === undefined) continue;
      const [pattern, read] = rewriting;
      const before = result;
      result = typeof read === 'string' ? result.replace(pattern, read) : result.replace(pattern, read);
      if (result !== before) fits = look(result);
    }
    return result;
  };
};
