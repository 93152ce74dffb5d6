export interface CommonWord {
  /** How often it stands in the texts that the dictionary was made of (some 60 million words). */
  readonly frequency: number;
  /** Part of speech as ICTCLAS marks it: n, v, t, r, m … */
  readonly kind: string;
}

/** Knows the words of Chinese. Both answers are about a run of Chinese signs in their normal form (normalise.ts). */
export interface Segmenter {
  /** Changes when an answer may change: then everything that is kept of texts is made anew. */
  readonly version: string;
  /** Every word of the dictionary that stands anywhere in the run, as often as it stands there. */
  readonly every: (run: string) => readonly string[];
  /** What the common dictionary knows of a word; null: nothing. */
  readonly common: (word: string) => CommonWord | null;
  /** The run cut into the words that it most likely means: each of the dictionary, or a single sign. */
  readonly cut: (run: string) => readonly string[];
}
