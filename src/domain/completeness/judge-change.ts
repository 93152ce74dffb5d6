import { entryFromSnapshot } from '../catalogue';
import type { Finding } from '../finding';
import { personalDataFindings } from '../privacy';
import { type PublicTypeName, publicType } from '../public-model';
import type { PublicChange, Snapshot } from '../publication';
import { eventFromSnapshot, eventRules } from './event-rules';
import { interpretationFromSnapshot, interpretationRules } from './interpretation-rules';
import { judgeEntry } from './judge-entry';
import type { EntryContext } from './judged-entry';
import { requiredFieldFindings } from './required-fields';
import { applyRules } from './rule';
import { noOverrides, overrideFindings } from './rule-overrides';

/** The rules that a type has beside its required fields. */
const ownRules = (type: PublicTypeName, snapshot: Snapshot, context: EntryContext): readonly Finding[] => {
  switch (type) {
    case 'catalog-item':
      return judgeEntry(entryFromSnapshot(snapshot), context);
    case 'participation-event':
      return applyRules(eventRules, eventFromSnapshot(snapshot), context.overrides);
    case 'interpretation':
      return applyRules(interpretationRules, interpretationFromSnapshot(snapshot), context.overrides);
    default:
      return [];
  }
};

/** What speaks against making a change public; nothing speaks against taking something away. */
export const judgeChange = (
  { type, snapshot }: Pick<PublicChange, 'type' | 'snapshot'>,
  context: EntryContext = {},
): readonly Finding[] => {
  if (snapshot === null) return [];
  const declared = publicType(type);
  return [
    ...requiredFieldFindings(declared, snapshot),
    ...ownRules(type, snapshot, context),
    ...overrideFindings(personalDataFindings(declared, snapshot), context.overrides ?? noOverrides),
  ];
};
