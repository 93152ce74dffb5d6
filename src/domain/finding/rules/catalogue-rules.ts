import { sources } from '../sources';
import { fails, type RuleFacts, remarks, warns } from './rule-facts';

/** What is told of an item by others, by the guideline or by the day. */
export const catalogueRuleFacts = {
  'freshness.empty': warns(sources.proactiveLimit),
  'freshness.cadence': fails(sources.proactiveLimit),
  'freshness.late': warns(sources.proactiveLimit),
  'freshness.profile.few': warns(sources.profile),
  'freshness.profile.old': warns(sources.profile),
  'freshness.profile.gap': remarks(sources.profile),
  'column.stale': warns(sources.websites),
  'column.empty': warns(sources.websites),
  'column.veto.stale': fails(sources.websiteVeto),
  'column.veto.empty': fails(sources.websiteVeto),
  'coverage.domain.orphan': fails(sources.elements),
  'coverage.domain.empty': warns(sources.elements),
  'coverage.row.missing': warns(sources.elements),
  'coverage.row.unexplained': fails(sources.elements),
  'similarity.copied': warns(sources.elements),
  'similarity.edited': remarks(sources.elements),
} as const satisfies Readonly<Record<string, RuleFacts>>;
