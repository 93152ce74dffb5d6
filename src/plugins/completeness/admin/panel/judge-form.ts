import {
  type CatalogueEntry,
  type EntrySource,
  entryFromForm,
  formLinks,
} from '../../../../domain/catalogue';
import type { Band } from '../../../../domain/codes';
import {
  bandOf,
  type EntryContext,
  fixFirst,
  judgeEntry,
  requiredFieldFindings,
  scoreOf,
} from '../../../../domain/completeness';
import type { Finding } from '../../../../domain/finding';
import { publicType } from '../../../../domain/public-model';

export interface FormJudgement {
  readonly entry: CatalogueEntry;
  readonly score: number;
  readonly band: Band;
  /** What to fix first on top. */
  readonly findings: readonly Finding[];
}

/** The same rules as at the gate and on the command line, over what stands in the form now. */
export const judgeForm = (
  values: EntrySource,
  saved: EntrySource | undefined,
  context: EntryContext = {},
): FormJudgement => {
  const entry = entryFromForm(values, saved);
  const judged = judgeEntry(entry, context);
  const score = scoreOf(judged);
  const required = requiredFieldFindings(publicType('catalog-item'), formLinks(values, saved));
  return { entry, score, band: bandOf(score), findings: fixFirst([...judged, ...required]) };
};
