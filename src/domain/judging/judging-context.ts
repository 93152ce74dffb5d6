import { type EntryContext, noOverrides, type RuleOverrides } from '../completeness';
import type { FreshnessProfile } from '../freshness';
import { indexRegister, type LegalRegister } from '../legal-basis';
import {
  defaultCalendar,
  type IsoDate,
  type LimitsByDay,
  type LimitTable,
  limitsWith,
  limitTable,
  type WorkCalendar,
  withAdjustments,
} from '../time';
import type { JudgingFacts } from './judging-facts';

/** What a district's rules are judged by: the same at the gate, in the check, in the panel and for kept scores. */
export interface JudgingContext extends Required<EntryContext> {
  readonly register: LegalRegister;
  readonly limits: LimitsByDay;
  readonly calendar: WorkCalendar;
  readonly overrides: RuleOverrides;
  /** The name of the freshness profile that the district chose, or null. */
  readonly profile: string | null;
  readonly profiles: Readonly<Record<string, FreshnessProfile>>;
}

/** `today`: the day in China by whose law promises are judged; `table`: the law, or a changed copy of it. */
export const judgingContext = (
  { records, amounts, adjustments, overrides, profile, profiles }: JudgingFacts,
  today: IsoDate,
  table: LimitTable = limitTable,
): JudgingContext => ({
  today,
  register: indexRegister(records),
  limits: limitsWith(amounts, table),
  calendar: withAdjustments(defaultCalendar, adjustments),
  overrides: Object.keys(overrides).length === 0 ? noOverrides : overrides,
  profile,
  profiles,
});
