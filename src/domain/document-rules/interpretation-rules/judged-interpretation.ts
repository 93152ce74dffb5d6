import { defaultLocale, type Locale } from '../../change';
import type { WorkCalendar } from '../../time/calendar/calendar';
import type { IsoDate } from '../../time/calendar/dates';
import type { LimitsByDay } from '../../time/statute/limits-by-day';

/** The days of the policy that an interpretation explains. */
export interface ExplainedDays {
  readonly issuedOn: IsoDate | null;
  /** The day on which it became public; null: it is not. */
  readonly publishedOn: IsoDate | null;
  /** It must be interpreted, and nothing else that is public does so. */
  readonly waits: boolean;
}

/** What the rules know of an interpretation. */
export interface JudgedInterpretation {
  readonly form: string | null;
  readonly body: string | null;
  readonly textAlternative: string | null;
  /** Text of the policy that it explains; null where it is not known here. */
  readonly policyBody: string | null;
  readonly attachments?: number;
  readonly isTranslation?: boolean;
  readonly interpretedOn?: string | null;
  /** Of its policy; without them its own day is compared with none. */
  readonly policyDays?: ExplainedDays | null;
  /** The day on which it became public, or would now. */
  readonly publishedOn?: IsoDate;
  /** The district's own numbers and days off; without them the law's and the State Council's. */
  readonly limits?: LimitsByDay;
  readonly calendar?: WorkCalendar;
}

const textIn = (value: unknown): string | null => (typeof value === 'string' ? value : null);

export const interpretationFromSnapshot = (
  snapshot: Readonly<Record<string, unknown>>,
  policyBody: string | null = null,
  locale: Locale = defaultLocale,
  known: Pick<JudgedInterpretation, 'policyDays' | 'publishedOn' | 'limits' | 'calendar'> = {},
): JudgedInterpretation => ({
  form: textIn(snapshot.form),
  body: textIn(snapshot.body),
  textAlternative: textIn(snapshot.textAlternative),
  policyBody,
  attachments: Array.isArray(snapshot.attachments) ? snapshot.attachments.length : 0,
  isTranslation: locale !== defaultLocale,
  interpretedOn: textIn(snapshot.interpretedOn),
  ...known,
});
