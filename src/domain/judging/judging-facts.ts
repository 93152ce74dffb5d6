import type { RuleOverrides } from '../completeness';
import type { FreshnessProfile } from '../freshness';
import type { LegalBasisRecord } from '../legal-basis';
import type { CalendarAdjustment, LimitAmounts } from '../time';

/**
 * What a district's records and settings say about judging, as plain data: it is read from the database and sent to the
 * editor's browser, and `judgingContext` makes it ready for the rules.
 */
export interface JudgingFacts {
  readonly records: readonly LegalBasisRecord[];
  readonly amounts: LimitAmounts;
  readonly adjustments: readonly CalendarAdjustment[];
  readonly overrides: RuleOverrides;
  /** The name of the freshness profile that the district chose, or null. */
  readonly profile: string | null;
  /** The profiles that the district wrote itself, by name. */
  readonly profiles: Readonly<Record<string, FreshnessProfile>>;
}

/** Nothing is registered and nothing is laid down: the law, and the rules as they stand. @internal */
export const noFacts: JudgingFacts = {
  records: [],
  amounts: {},
  adjustments: [],
  overrides: {},
  profile: null,
  profiles: {},
};
