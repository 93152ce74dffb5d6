import type { LimitsByDay } from '../../time/statute/limits-by-day';

/** What the rules know of a participation event. Times in ISO 8601. */
export interface JudgedEvent {
  readonly form: string | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly shortPeriodReason: string | null;
  readonly summary: string | null;
  readonly body: string | null;
  readonly ways: string | null;
  readonly place: string | null;
  readonly result: string | null;
  /** When the event is judged; the rules about what must follow its end are silent without. */
  readonly now?: string;
  /** When it became public; null: it would now. Without it no rule says that this is late. */
  readonly since?: string | null;
  /** The district's own numbers; without them the law's. */
  readonly limits?: LimitsByDay;
}

const textIn = (value: unknown): string | null => (typeof value === 'string' ? value : null);

export const eventFromSnapshot = (
  snapshot: Readonly<Record<string, unknown>>,
  known: Pick<JudgedEvent, 'now' | 'since' | 'limits'> = {},
): JudgedEvent => ({
  form: textIn(snapshot.form),
  startsAt: textIn(snapshot.startsAt),
  endsAt: textIn(snapshot.endsAt),
  shortPeriodReason: textIn(snapshot.shortPeriodReason),
  summary: textIn(snapshot.summary),
  body: textIn(snapshot.body),
  ways: textIn(snapshot.ways),
  place: textIn(snapshot.place),
  result: textIn(snapshot.result),
  ...known,
});
