import { defaultLocale, type Locale } from '../../change';
import { type PublicTypeName, publicType } from '../../public-model';
import type { WorkCalendar } from '../../time/calendar/calendar';
import type { IsoDate } from '../../time/calendar/dates';
import type { LimitsByDay } from '../../time/statute/limits-by-day';

/** A document that is there to be read: information, an answer, a training. */
export interface JudgedContent {
  /** What readers find in it beside the title: texts, with form or without. */
  readonly texts: readonly (string | null)[];
  readonly attachments: number;
  /** The wording that counts is the Chinese one: a translation may be a title. */
  readonly isTranslation: boolean;
  /** The day on which the information was made. */
  readonly formedOn: IsoDate | null;
  /** The day on which it became public, or would now; without it nothing is late. */
  readonly publishedOn?: IsoDate;
  /** The district's own numbers and days off; without them the law's and the State Council's. */
  readonly limits?: LimitsByDay;
  readonly calendar?: WorkCalendar;
}

const textIn = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Which fields of a type are read for what it says. */
const said: Readonly<Partial<Record<PublicTypeName, readonly string[]>>> = {
  disclosure: ['body'],
  response: ['body'],
  training: ['body', 'summary'],
};

export const contentFromSnapshot = (
  type: PublicTypeName,
  snapshot: Readonly<Record<string, unknown>>,
  locale: Locale = defaultLocale,
  known: Pick<JudgedContent, 'publishedOn' | 'limits' | 'calendar'> = {},
): JudgedContent => ({
  texts: (said[type] ?? []).map((field) => textIn(snapshot[field])),
  attachments: publicType(type).fields.attachments ? listIn(snapshot.attachments).length : 0,
  isTranslation: locale !== defaultLocale,
  formedOn: textIn(snapshot.formedOn),
  ...known,
});
