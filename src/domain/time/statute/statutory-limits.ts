import type { IsoDate } from '../calendar/dates';
import type { Span, TriggerCode } from '../limit/reading/types';

/** What a limit is compared with. */
export type StatutoryKind =
  | 'proactive'
  | 'permit-or-penalty'
  | 'market-penalty'
  | 'procurement'
  | 'budget'
  | 'request'
  | 'comment'
  | 'interpretation'
  | 'column-news'
  | 'column-notice'
  | 'result'
  | 'request-extension'
  | 'third-party-answer'
  | 'correction'
  | 'message';

/** A number of things, not of days. */
export type StatutoryCountKind = 'website-veto';

/** What a law or notice says from a day on. */
export interface LimitEntry {
  /** The first day of which it holds: what is formed on that day falls under it already. */
  readonly since: IsoDate;
  readonly amount: number;
  /** The law or notice, with its article. */
  readonly source: string;
}

/** One limit and how it changed. Its unit never does: a district's own number is in it (another unit is another kind). */
export interface LimitHistory {
  readonly unit: Span['unit'];
  /** Words in a scope, a trigger or the item's name that place a clause under this rule. */
  readonly words: readonly string[];
  /** `most`: the law allows no more, `least`: no less; null: the district's own to set. */
  readonly bound: 'most' | 'least' | null;
  readonly zh: string;
  readonly en: string;
  /** In any order; what was formed before the first of them is judged by the first. */
  readonly entries: readonly [LimitEntry, ...LimitEntry[]];
}

/** A number of things and how it changed; a district has none of its own. */
export type CountHistory = Pick<LimitHistory, 'zh' | 'en' | 'entries'>;

export type LimitTable = Readonly<
  Record<StatutoryKind, LimitHistory> & Record<StatutoryCountKind, CountHistory>
>;

/** A limit as it is on one day. */
export type StatutoryLimit = Omit<LimitHistory, 'entries'> & LimitEntry;

/** Every limit as it is on one day. */
export type StatutoryLimits = Readonly<
  Record<StatutoryKind, StatutoryLimit> &
    Record<StatutoryCountKind, Omit<CountHistory, 'entries'> & LimitEntry>
>;

/**
 * Events from which the law's own periods run. A limit after another event (会议召开, 年度终了, 受理) is set by
 * another rule, which is not known here, and is not judged.
 */
export const judgedTriggers: readonly TriggerCode[] = [
  'information-formed',
  'information-formed-or-changed',
  'information-changed',
  'made-or-obtained',
  'congress-approved',
  'approved',
  'application-received',
  'decision-made',
  'document-issued',
  'determined',
  'signed',
];
