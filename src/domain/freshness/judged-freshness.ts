import type { IsoDate, LimitsByDay, TimeLimitReading, WorkCalendar } from '../time';
import type { FreshnessProfile } from './profiles';

export interface Disclosed {
  /** The day on which the information was made, where it is known. */
  readonly formedOn: IsoDate | null;
  readonly publishedOn: IsoDate;
}

/** A public catalogue item and what was disclosed under it, on a day. */
export interface JudgedFreshness {
  readonly timeLimit: TimeLimitReading;
  /** The day on which the item itself became public. */
  readonly listedOn: IsoDate;
  readonly disclosures: readonly Disclosed[];
  readonly today: IsoDate;
  readonly profile: FreshnessProfile | null;
  /** The district's own numbers and days off; without them the law's and the State Council's. */
  readonly limits?: LimitsByDay;
  readonly calendar?: WorkCalendar;
}

/** Days of publication, the newest first. */
export const newestFirst = ({ disclosures }: JudgedFreshness): readonly IsoDate[] =>
  disclosures.map(({ publishedOn }) => publishedOn).sort((a, b) => (a < b ? 1 : a > b ? -1 : 0));
