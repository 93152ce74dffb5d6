import type { DayFacts } from '../calendar/calendar';
import type { IsoDate } from '../calendar/dates';
import type { PauseReason } from './clock-rules';

/**
 * What happened, by Beijing day. `start`: the request was received. `pause` / `resume`: someone was asked and answered
 * (for a correction, `resume` is the day on which the corrected request came, and the count begins anew).
 * `extend`: the head of the information office agreed to more days. `finish`: the answer left the house.
 */
export type ClockEvent =
  | { readonly type: 'start'; readonly date: IsoDate }
  | { readonly type: 'pause'; readonly date: IsoDate; readonly reason: PauseReason }
  | { readonly type: 'resume'; readonly date: IsoDate }
  | { readonly type: 'extend'; readonly date: IsoDate; readonly amount: number }
  | { readonly type: 'finish'; readonly date: IsoDate };

export type ClockState = 'not-started' | 'running' | 'paused' | 'overdue' | 'finished' | 'finished-late';

/**
 * A step outside the rule: told, never silently put right. `asked-too-late`: after the days the law gives for asking,
 * or when no day was left; `answer-overdue`: the person asked took, or has taken, too long; `extension-too-long`: only
 * the allowed part counts; `extension-too-late`: after the last day, counts for nothing; `out-of-order`: ignored.
 */
export type ClockIssueCode =
  | 'asked-too-late'
  | 'answer-overdue'
  | 'extension-too-long'
  | 'extension-too-late'
  | 'pause-not-allowed'
  | 'out-of-order';

export interface ClockIssue {
  readonly code: ClockIssueCode;
  readonly date: IsoDate;
}

/** One day of the computation; `count` is its number in the period, null where it does not count. */
export interface ClockDay extends DayFacts {
  readonly count: number | null;
  /** The length of the period as it stood that evening, extensions included. */
  readonly allowance: number;
  /** Set on days that do not count because the clock stood still all day. */
  readonly paused: PauseReason | null;
  readonly events: readonly ClockEvent[];
  readonly due: boolean;
}

export interface ClockReading {
  /** The last day; null before the start and while the clock stands still. */
  readonly due: IsoDate | null;
  readonly state: ClockState;
  /** Days still to count after `now`, in the rule's unit: frozen while paused, 0 when over, null before the start. */
  readonly remaining: number | null;
  /** Working days after `due`, up to `now` or to the day it was finished; at least 1 once the last day is past. */
  readonly overdueBy: number;
  /** True if a day of the computation lies in a year whose holidays are not announced. */
  readonly provisional: boolean;
  readonly issues: readonly ClockIssue[];
  readonly trace: readonly ClockDay[];
}
