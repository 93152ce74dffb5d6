// Limits of the editor, not of the gate: programs may publish longer texts (up to what the server takes in one request,
// config/middlewares.ts), the store and the search take them, and only a browser cannot work on them.

/** How long a text may be, in bytes of UTF-8: far above any official document, below what a browser can still edit. */
const MOST_BYTES = 2_000_000;
/**
 * How many cells the tables of one text may have together. The number is ours, no law's: 250 rows of 20 columns, more
 * than anybody reads on a page. Each cell is several nodes that the editor keeps, draws and compares at a keystroke. @internal
 */
export const MOST_CELLS = 5_000;

export type TooMuch = { readonly kind: 'bytes' | 'cells'; readonly is: number; readonly most: number };

const bytesOf = (text: string): number => {
  let bytes = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
};

/** What makes a text too large for one document; null for a text that is not. */
export const tooMuch = (html: string): TooMuch | null => {
  // No text has more bytes than three times its length: most need not be counted.
  const bytes = html.length * 3 > MOST_BYTES ? bytesOf(html) : 0;
  if (bytes > MOST_BYTES) return { kind: 'bytes', is: bytes, most: MOST_BYTES };
  const cells = html.match(/<t[dh][\s>]/giu)?.length ?? 0;
  return cells > MOST_CELLS ? { kind: 'cells', is: cells, most: MOST_CELLS } : null;
};
