/** The end of the ledger's chain at some time, kept outside the database: it vouches for every entry before. */
export interface Anchor {
  /** Which history: changes when a restore took entries away. */
  readonly ledger: string;
  readonly seq: number;
  readonly hash: string;
  /** Time of the entry, as it stands in the ledger. */
  readonly at: string;
}

export const printAnchor = ({ ledger, seq, hash, at }: Anchor): string =>
  `${JSON.stringify({ ledger, seq, hash, at })}\n`;

/** A line of the file; null where it is none of ours. */
export const readAnchor = (line: string): Anchor | null => {
  try {
    const { ledger, seq, hash, at } = JSON.parse(line) as Record<string, unknown>;
    const well =
      typeof ledger === 'string' &&
      typeof seq === 'number' &&
      Number.isSafeInteger(seq) &&
      typeof hash === 'string' &&
      typeof at === 'string';
    return well ? { ledger, seq, hash, at } : null;
  } catch {
    return null;
  }
};

export const sameAnchor = (a: Anchor | null, b: Anchor | null): boolean =>
  a !== null && b !== null && printAnchor(a) === printAnchor(b);
