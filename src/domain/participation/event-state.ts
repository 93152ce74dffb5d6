import type { eventStates } from '../codes';

export type EventState = keyof typeof eventStates;

/** Times in ISO 8601, UTC, milliseconds: they compare as texts. */
export interface EventTimes {
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  /** When the result was made public. */
  readonly resultAt: string | null;
}

/**
 * The state of a participation event at a time. A published result closes it for good; an event without a start has
 * begun, one without an end goes on until its result is there.
 */
export const eventState = ({ startsAt, endsAt, resultAt }: EventTimes, now: string): EventState => {
  if (resultAt !== null && resultAt <= now) return 'answered';
  if (startsAt !== null && now < startsAt) return 'upcoming';
  if (endsAt !== null && endsAt <= now) return 'closed';
  return 'open';
};
