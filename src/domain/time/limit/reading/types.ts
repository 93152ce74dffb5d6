/** Units as catalogues use them. `day` is a calendar day (日、天、自然日), `term` a school term (学期). */
export type LimitUnit = 'hour' | 'working-day' | 'day' | 'week' | 'month' | 'year' | 'term' | 'school-year';

/** 季度 is 3 months, 半年 6 months, 半个月 0.5 of a month. */
export interface Span {
  readonly amount: number;
  readonly unit: LimitUnit;
}

/** `minimum`: 不少于, 不得少于, 至少, 以上. */
export interface Period extends Span {
  readonly minimum: boolean;
}

/** How long something is posted for objections (公示期), or an opinion is asked for (征求意见期). */
export interface Posting extends Period {
  readonly kind: 'posting' | 'comment';
}

/**
 * A day of the calendar. Without `year` it recurs or is the next one. Inside a cadence `month` is the month of the
 * period (每季度首月: 1). `next`: of the following year or month (次年, 次月). `side`: up to that day, or on it.
 */
export interface DatePoint {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | 'start' | 'early' | 'middle' | 'late' | 'end' | null;
  readonly next: boolean;
  readonly side: 'by' | 'on';
  /** 1 (Monday) to 7; with `week` the so-manieth of the month, 0 the last. Only where the text names one. */
  readonly weekday?: number;
  readonly week?: number;
}

/**
 * 每半年至少更新1次: times 1, atLeast, every 6 months. 每年1月31日前: every year, on one date. With several dates
 * `times` is 1 for each of them.
 */
export interface Cadence {
  readonly times: number;
  readonly atLeast: boolean;
  readonly every: Span;
  readonly on: readonly DatePoint[];
}

export type TriggerCode =
  | 'information-formed'
  | 'information-formed-or-changed'
  | 'information-changed'
  | 'made-or-obtained'
  | 'congress-approved'
  | 'approved'
  | 'application-received'
  | 'accepted'
  | 'decision-made'
  | 'document-issued'
  | 'posting-ended'
  | 'period-ended'
  | 'completed'
  | 'signed'
  | 'determined'
  | 'started'
  | 'together'
  | 'other';

/** What starts the clock: the words as written, and their kind; `other` where only the role is certain (…之日起). */
export interface Trigger {
  readonly code: TriggerCode;
  readonly text: string;
}

export type Retention = 'permanent' | 'long-term' | 'while-valid' | 'fixed' | 'until-event';
export type Act = 'disclose' | 'post' | 'update' | 'notify' | 'invite' | 'reply';

/** One statement of a time limit. What is not said is null or false; nothing is filled in. */
export interface TimeLimitClause {
  /** The contents it holds for, as written (行政处罚决定); null: all. */
  readonly scope: string | null;
  readonly trigger: Trigger | null;
  /** The limit: within `amount` of `unit`; 0 days: on the same day. With `before`: that long ahead (提前一周). */
  readonly amount: number | null;
  readonly unit: LimitUnit | null;
  readonly before: boolean;
  /** A single date (2020年5月31日前, 次月10日前). */
  readonly due: DatePoint | null;
  readonly cadence: Cadence | null;
  readonly posting: Posting | null;
  readonly retention: Retention | null;
  /** How long it stays public, for retention `fixed`. */
  readonly kept: Period | null;
  /** The event that ends it, for retention `until-event` (项目竣工). */
  readonly until: string | null;
  /** 动态调整, 动态更新: kept up to date. */
  readonly dynamic: boolean;
  /** 随时, 实时, 即时. */
  readonly continuous: boolean;
  /** The words that leave the time open (及时, 按进展情况, 原则上); null: none. 后: an event without a period. */
  readonly vague: string | null;
  /** 同上: what the row above says. */
  readonly ditto: boolean;
  readonly act: Act | null;
  /** Where, if the text says it (在政府网站). */
  readonly place: string | null;
  /** 法律法规另有规定的，从其规定. */
  readonly reserved: boolean;
  /** Words about the same that say nothing the reader knows (objects, extensions, telephone numbers); null: none. */
  readonly remark: string | null;
  /** The piece of the text that was read. */
  readonly text: string;
}

/**
 * `residue`: a piece that no rule understands. `incomplete`: a scope or a trigger that no limit follows.
 * `contradictory`: two numbers or units for one limit; then neither is believed.
 */
export interface TimeLimitIssue {
  readonly code: 'residue' | 'incomplete' | 'contradictory';
  readonly text: string;
}

/**
 * `partial`: some pieces were understood, others are in `issues`. `vague` and `ditto`: no clause says more than that.
 */
export type TimeLimitKind = 'clauses' | 'partial' | 'vague' | 'ditto' | 'unreadable' | 'empty';

export interface TimeLimitReading {
  readonly text: string;
  readonly kind: TimeLimitKind;
  /** True if any clause is vague. */
  readonly vague: boolean;
  readonly clauses: readonly TimeLimitClause[];
  readonly issues: readonly TimeLimitIssue[];
}

/** What a rule found in a piece. */
export type ClausePart = Partial<Omit<TimeLimitClause, 'text'>>;
