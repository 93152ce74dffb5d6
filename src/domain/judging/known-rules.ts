import {
  entryRules,
  eventRules,
  guideRules,
  interpretationRules,
  type KnownRule,
  policyRules,
  policyTextRules,
  type Rule,
} from '../completeness';
import { columnRules, columnVetoes, freshnessRuleTable } from '../freshness';
import { coverageWords, localBasisRule } from '../guideline';
import { personalDataRules, personalDataSource } from '../privacy';
import { copiedRule, editedRule } from '../similarity';

/** Rules that repeat a law's own words: a district may be stricter, not laxer. */
const ofTheLaw: readonly string[] = [
  'time-limit.too-long',
  'time-limit.comment-too-short',
  'event.period.short',
  'guide.time-limit.longer',
];

const fromTable = <Judged>({ id, severity, blocking, points, source }: Rule<Judged>): KnownRule => ({
  id,
  severity,
  blocking,
  points,
  ...(ofTheLaw.includes(id) ? { law: source } : {}),
});

/**
 * Every rule that a district may want otherwise. Required fields are not among them: without those nothing can be
 * stored.
 */
export const knownRules: readonly KnownRule[] = [
  ...entryRules.map(fromTable),
  ...eventRules.map(fromTable),
  ...interpretationRules.map(fromTable),
  ...guideRules.map(fromTable),
  ...policyRules.map(fromTable),
  ...policyTextRules.map(fromTable),
  ...freshnessRuleTable.map(fromTable),
  ...columnRules.map(fromTable),
  ...columnVetoes.map(fromTable),
  ...Object.entries(coverageWords).map(([id, { severity }]) => ({
    id,
    severity,
    blocking: false,
    points: 0,
  })),
  copiedRule,
  editedRule,
  localBasisRule,
  ...personalDataRules.map((rule) => ({ ...rule, law: personalDataSource })),
];
