import { entryFromSnapshot } from '../catalogue';
import type { Finding } from '../finding';
import { partsFindings } from '../parts';
import { personalDataFindings } from '../privacy';
import { type PublicTypeName, publicType } from '../public-model';
import type { Locale, PublicChange, Snapshot } from '../publication';
import type { IsoDate } from '../time';
import { eventFromSnapshot, eventRules } from './event-rules';
import { guideFromSnapshot, judgeGuide } from './guide-rules';
import { interpretationFromSnapshot, interpretationRules } from './interpretation-rules';
import { judgeEntry } from './judge-entry';
import type { EntryContext } from './judged-entry';
import { policyTextFromSnapshot, policyTextRules } from './policy-rules/text-rules';
import { requiredFieldFindings } from './required-fields';
import { applyRules } from './rule';
import { noOverrides, overrideFindings } from './rule-overrides';
import { unusualDayFindings } from './unusual-days';

/** What a document is judged with that does not stand in it. */
export interface Beside {
  /** Text of the policy that an interpretation explains. */
  readonly policyBody?: string | null;
  /** Of the document; without it, Chinese. */
  readonly locale?: Locale;
  /** ISO 8601; without it no rule speaks about what is overdue. */
  readonly now?: string;
  /** In China; without it no rule speaks about days that are most likely mistyped. */
  readonly today?: IsoDate;
}

/** The rules that a type has beside its required fields. */
const ownRules = (
  type: PublicTypeName,
  snapshot: Snapshot,
  context: EntryContext,
  { policyBody = null, locale, ...beside }: Beside,
): readonly Finding[] => {
  const { limits, overrides } = context;
  switch (type) {
    case 'catalog-item':
      return judgeEntry(entryFromSnapshot(snapshot), context);
    case 'participation-event':
      return applyRules(
        eventRules,
        eventFromSnapshot(snapshot, { ...beside, ...(limits ? { limits } : {}) }),
        overrides,
      );
    case 'interpretation':
      return applyRules(interpretationRules, interpretationFromSnapshot(snapshot, policyBody), overrides);
    case 'policy':
      return applyRules(policyTextRules, policyTextFromSnapshot(snapshot, locale), overrides);
    case 'service-guide':
      return judgeGuide(guideFromSnapshot(snapshot), context);
    default:
      return [];
  }
};

/** What speaks against making a change public; nothing speaks against taking something away. */
export const judgeChange = (
  { type, snapshot }: Pick<PublicChange, 'type' | 'snapshot'>,
  context: EntryContext = {},
  beside: Beside = {},
): readonly Finding[] => {
  if (snapshot === null) return [];
  const declared = publicType(type);
  // What is far too long is not looked at part by part.
  const tooLong = partsFindings(declared, snapshot);
  if (tooLong.length > 0) return tooLong;
  return [
    ...requiredFieldFindings(declared, snapshot),
    ...ownRules(type, snapshot, context, beside),
    ...(beside.today ? unusualDayFindings(declared, snapshot, beside.today) : []),
    ...overrideFindings(personalDataFindings(declared, snapshot), context.overrides ?? noOverrides),
  ];
};
