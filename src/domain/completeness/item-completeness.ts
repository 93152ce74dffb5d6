import type { CatalogueEntry } from '../catalogue';
import type { Band, ElementCode, Severity } from '../codes';
import type { Finding, RuleId } from '../finding';
import { basisOfSource } from '../legal-basis';
import { fixFirst } from './fix-first';
import { judgeEntry } from './judge-entry';
import type { EntryContext } from './judged-entry';
import { bandOf, scoreOf } from './score';

export interface MissingPart {
  readonly rule: RuleId;
  readonly element: ElementCode;
  readonly severity: Severity;
  readonly points: number;
  readonly message: string;
  readonly hint: string;
  /** The law as it is cited, and the documentId of its entry in the register, where there is one. */
  readonly source: { readonly text: string; readonly legalBasis: string | null };
}

export interface ItemCompleteness {
  readonly score: number;
  readonly band: Band;
  /** What is missing or doubtful in each element, what to fix first on top; remarks that cost nothing are left out. */
  readonly missing: readonly MissingPart[];
}

const missingPart = (
  { rule, severity, points, message, hint, source }: Finding,
  element: ElementCode,
  { register }: EntryContext,
): MissingPart => ({
  rule,
  element,
  severity,
  points,
  message: message.zh,
  hint: hint.zh,
  source: {
    text: source.zh,
    legalBasis: register ? (basisOfSource(source.zh, register)?.id ?? null) : null,
  },
});

/** The public summary of one item, from what the item itself says. */
export const itemCompleteness = (entry: CatalogueEntry, context: EntryContext = {}): ItemCompleteness => {
  const findings = judgeEntry(entry, context);
  const score = scoreOf(findings);
  const missing = fixFirst(findings).flatMap((finding) =>
    finding.element === null || finding.severity === 'info'
      ? []
      : [missingPart(finding, finding.element, context)],
  );
  return { score, band: bandOf(score), missing };
};
