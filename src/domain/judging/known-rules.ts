import type { KnownRule } from '../completeness';
import { type ListedRuleId, listedRules, ruleFacts } from '../finding';

/** Rules that repeat a law's own words: a district may be stricter, not laxer. */
const ofTheLaw: readonly ListedRuleId[] = [
  'time-limit.too-long',
  'time-limit.comment-too-short',
  'event.period.short',
  'guide.time-limit.longer',
];

/** What the gate asks so that public documents stay whole, and what is said of waivers: nobody lays it down otherwise. */
const fixed = ['file.', 'link.', 'locale.', 'key.', 'register.', 'parts.', 'day.', 'withdraw.', 'waiver.'];

const knownRule = (id: ListedRuleId): KnownRule => {
  const { severity, blocking, points, source } = ruleFacts(id);
  const law = ofTheLaw.includes(id) || id.startsWith('privacy.') ? { law: source.zh } : {};
  return { id, severity, blocking, points, ...law };
};

/**
 * Every rule that a district may want otherwise. Required fields are not among them: without those nothing can be
 * stored.
 */
export const knownRules: readonly KnownRule[] = (Object.keys(listedRules) as ListedRuleId[])
  .filter((id) => !fixed.some((beginning) => id.startsWith(beginning)))
  .map(knownRule);
