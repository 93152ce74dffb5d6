/** A citation is longer than a column: in a table stands its number, and each stands once below. */
export interface Cited {
  /** `[1]`; nothing where there is no text. */
  readonly mark: (text: string | undefined) => string;
  /** `[1] 《…》`. */
  readonly lines: readonly string[];
}

export const cited = (texts: ReadonlyArray<string | undefined>): Cited => {
  const each = [...new Set(texts.flatMap((text) => text ?? []))];
  return {
    mark: (text) => (text === undefined ? '' : `[${each.indexOf(text) + 1}]`),
    lines: each.map((text, index) => `[${index + 1}] ${text}`),
  };
};
