/** The words that a unit wrote in one catalogue item, piece by piece. */
export interface LocalText {
  readonly id: string;
  /** Codes. */
  readonly unit: string;
  readonly domain: string;
  readonly pieces: readonly string[];
}

/** An item whose own words stand, all or with light edits, in another unit's item of the same domain. */
export interface Twin {
  readonly id: string;
  readonly unit: string;
  readonly domain: string;
  readonly twin: string;
  readonly twinUnit: string;
  /** 0 to 1: shared words of all words of the two, the guideline's left out. */
  readonly similarity: number;
  /** `copied`: nearly word for word; `edited`: with light changes, which is a hint. */
  readonly degree: 'copied' | 'edited';
}
