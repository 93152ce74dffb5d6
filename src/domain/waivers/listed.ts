import type { Locale } from '../change';
import type { CodeName } from '../codes';
import type { PublicTypeName } from '../public-model';
import { type IsoDate, shiftDays } from '../time/calendar/dates';
import type { WaiverState } from './standing';

/** The right to sign, or send back, what others asked for. */
export const signRight = 'plugin::completeness.waivers.sign';

/** A waiver as the list shows it to somebody who may read its document. */
export interface ListedWaiver {
  readonly id: string;
  readonly state: WaiverState;
  /** The text is not the one that it was asked for any more: it helps nothing, whatever its state. */
  readonly changed: boolean;
  readonly type: PublicTypeName;
  readonly documentId: string;
  readonly locale: Locale;
  readonly title: string;
  /** What was found. */
  readonly words: CodeName;
  readonly reason: string;
  readonly until: IsoDate;
  /** The account's name as the admin shows it; null: the system, or an account that is gone. */
  readonly askedBy: string | null;
  /** Asked for by whoever reads the list. */
  readonly mine: boolean;
}

export interface WaiverList {
  /** Whether whoever reads the list may sign what others asked for. */
  readonly maySign: boolean;
  readonly waivers: readonly ListedWaiver[];
}

/** For the home page. */
export interface WaiverCounts {
  readonly waiting: number;
  /** Valid ones that end within `soonDays`. */
  readonly endingSoon: number;
}

const soonDays = 30;

/** Whether a day lies at most a month ahead. `today` in China. */
export const endsSoon = (until: IsoDate, today: IsoDate): boolean => until <= shiftDays(today, soonDays);

/** So many that have run out are listed, the latest first. */
export const mostExpired = 200;
