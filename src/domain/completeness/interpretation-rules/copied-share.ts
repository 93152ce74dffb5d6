/**
 * Characters in a row that must be the same to count as copied: long enough that names of documents and set phrases
 * are rarely taken for a copy, short enough that a copied clause is found.
 */
const RUN = 13;

/** Only what is said: without blanks, marks and width. */
const wordsOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** The share, 0 to 1, of a text that stands word for word in another. Costs grow with the lengths, not their product. */
export const copiedShare = (text: string, original: string): number => {
  const written = wordsOf(text);
  const source = wordsOf(original);
  if (written.length < RUN || source.length < RUN) return 0;
  const runs = new Set<string>();
  for (let at = 0; at + RUN <= source.length; at += 1) runs.add(source.slice(at, at + RUN));
  let copied = 0;
  let until = 0;
  for (let at = 0; at + RUN <= written.length; at += 1) {
    if (!runs.has(written.slice(at, at + RUN))) continue;
    copied += at + RUN - Math.max(at, until);
    until = at + RUN;
  }
  return copied / written.length;
};
