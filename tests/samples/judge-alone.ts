import { type Beside, type EntryContext, judgeChange } from '../../src/domain/completeness';
import { defaultLocale, type PublicChange } from '../../src/domain/publication';

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
