import type { CatalogueEntry } from '../catalogue';
import type { Band, ElementCode, Severity } from '../codes';
import { fixFirst } from './fix-first';
import { judgeEntry } from './judge-entry';
import type { EntryContext } from './judged-entry';
import { bandOf, scoreOf } from './score';

export interface MissingPart {
  readonly element: ElementCode;
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string;
}

export interface ItemCompleteness {
  readonly score: number;
  readonly band: Band;
  /** What is missing or doubtful in each element, what to fix first on top; remarks that cost nothing are left out. */
  readonly missing: readonly MissingPart[];
}

/** The public summary of one item, from what the item itself says. */
export const itemCompleteness = (entry: CatalogueEntry, context: EntryContext = {}): ItemCompleteness => {
  const findings = judgeEntry(entry, context);
  const score = scoreOf(findings);
  const missing = fixFirst(findings).flatMap(({ element, severity, message, hint }) =>
    element === null || severity === 'info'
      ? []
      : [{ element, severity, message: message.zh, hint: hint.zh }],
  );
  return { score, band: bandOf(score), missing };
};
