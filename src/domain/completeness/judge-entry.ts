import type { CatalogueEntry } from '../catalogue';
import type { ElementCode } from '../codes';
import type { Finding } from '../finding';
import { partsFindings } from '../parts';
import { entryRules } from './entry-rules';
import { type EntryContext, judgedEntry } from './judged-entry';
import { findingOf } from './rule';
import { noOverrides, overrideRules } from './rule-overrides';
import { capPoints } from './score';

const lists = { fields: { contentElements: { kind: 'groups' }, legalBases: { kind: 'groups' } } } as const;

/** Everything that is missing or doubtful in an entry, in the rules' order, with what each finding costs. */
export const judgeEntry = (entry: CatalogueEntry, context: EntryContext = {}): readonly Finding[] => {
  // What is far too long is not looked at part by part.
  const tooLong = partsFindings(lists, { ...entry });
  if (tooLong.length > 0) return tooLong;
  const judged = judgedEntry(entry, context);
  const { overrides = noOverrides } = context;
  const absent = new Set<ElementCode>();
  const findings: Finding[] = [];
  // The rules of absence stand first: what is said of an element that is not there would only hide that.
  for (const rule of overrideRules(entryRules, overrides)) {
    if (rule.absence !== true && rule.element !== null && absent.has(rule.element) && !rule.blocking)
      continue;
    for (const hit of rule.hits(judged)) {
      if (rule.absence === true && rule.element !== null) absent.add(rule.element);
      findings.push(findingOf(rule, hit));
    }
  }
  return capPoints(findings, absent, overrides);
};
