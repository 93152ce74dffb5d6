/** Knows the words of Chinese. Both answers are about a run of Chinese signs in their normal form (normalise.ts). */
export interface Segmenter {
  /** Changes when an answer may change: then everything that is kept of texts is made anew. */
  readonly version: string;
  /** Every word of the dictionary that stands anywhere in the run, as often as it stands there. */
  readonly every: (run: string) => readonly string[];
  /** The run cut into the words that it most likely means: each of the dictionary, or a single sign. */
  readonly cut: (run: string) => readonly string[];
}
