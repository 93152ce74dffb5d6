import { defaultLocale, type PublicChange } from '../../src/domain/change';
import type { EntryContext } from '../../src/domain/completeness';
import { type Beside, judgeChange } from '../../src/domain/document-rules';

/** Nothing is known beside the document. */
const nothing: Beside = {
  policyBody: null,
  policyDays: null,
  interpretedOn: null,
  since: undefined,
  locale: defaultLocale,
  now: null,
  today: null,
};

/** Judges a document with what a story tells beside it; of the rest nothing is known. */
export const judgeAlone = (
  change: Pick<PublicChange, 'type' | 'snapshot'>,
  context: EntryContext = {},
  beside: Partial<Beside> = {},
) => judgeChange(change, context, { ...nothing, ...beside });
