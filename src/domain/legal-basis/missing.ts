import { documentNumberKey } from './document-number';
import { parseCitations } from './parse-citations';
import { type LegalRegister, matchLegalBasis, shortTitleKey } from './register';
import type { Citation } from './types';

/** What public documents cite and the register lacks. */
export interface MissingBasis {
  /** As it is written most often; null where only its number is cited. */
  readonly title: string | null;
  readonly number: string | null;
  /** How many documents cite it. */
  readonly documents: number;
}

interface Cited {
  readonly titles: Map<string, number>;
  readonly numbers: Map<string, number>;
  readonly documents: Set<string>;
}

const count = (counts: Map<string, number>, value: string | null): void => {
  if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
};

/** The most frequent; of equals the first in order. */
const most = (counts: ReadonlyMap<string, number>): string | null =>
  [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;

/** A row that names its law in its text only is read. One that names none (各地相关政策法规文件) is the check's to tell. */
const citedIn = (row: Citation): readonly Citation[] =>
  (row.title !== null || row.number !== null ? [row] : parseCitations(row.text)).filter(
    ({ title, number }) => title !== null || number !== null,
  );

const keyOf = ({ title, number }: Citation): string =>
  title === null ? documentNumberKey(number ?? '') : shortTitleKey(title);

/**
 * What is cited and the register lacks, the most cited first. One law under several spellings, with and without its
 * number, is one.
 */
export const missingBases = (
  rows: Iterable<{ readonly document: string; readonly citation: Citation }>,
  register: LegalRegister,
): readonly MissingBasis[] => {
  const byKey = new Map<string, Cited>();
  for (const { document, citation } of rows)
    for (const one of citedIn(citation)) {
      if (matchLegalBasis(one, register) !== null) continue;
      const key = keyOf(one);
      const cited = byKey.get(key) ?? { titles: new Map(), numbers: new Map(), documents: new Set() };
      byKey.set(key, cited);
      count(cited.titles, one.title);
      count(cited.numbers, one.number);
      cited.documents.add(document);
    }
  return [...byKey.entries()]
    .map(([key, { titles, numbers, documents }]) => ({
      key,
      title: most(titles),
      number: most(numbers),
      documents: documents.size,
    }))
    .sort((a, b) => b.documents - a.documents || (a.key < b.key ? -1 : 1))
    .map(({ key: _, ...missing }) => missing);
};
