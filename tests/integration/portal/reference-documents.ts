import type { Document } from '../../../bench/portal/district';
import { eventState } from '../../../src/domain/participation';
import { type PublicType, titleOf } from '../../../src/domain/public-model';
import { chinaDay } from '../../../src/domain/time/calendar/china-day';
import { type Force, isInForce } from '../../../src/domain/validity';

/** A document as the reference knows it: the snapshot, and the number of its entry. */
export interface Known extends Document {
  readonly seq: number;
  readonly at: string;
}

export type Values = Readonly<Record<string, unknown>>;

export interface Seen {
  readonly type: PublicType;
  readonly known: Known;
  readonly values: Values;
  readonly locale: string;
  /** The moment at which it is looked at; a time of the far future: now. */
  readonly asOf: string;
}

/** What is asked of a connection, before it is cut into a page. */
export interface Whole {
  readonly rows: readonly Seen[];
  readonly first: number;
  readonly after: unknown;
  readonly order: string;
  /** Of a search. */
  readonly search?: { readonly relaxed: boolean; readonly corrected: string | null };
  /** What the rows are narrowed from, for facets: all that the list could have, and the filter as given. */
  readonly from: readonly Seen[];
  readonly filter: Values;
  readonly locale: string;
}

/** What a document is put in order by. */
export const orderValue = (order: string, seen: Seen): string => {
  if (order === 'CODE_ASC') return String(seen.values.code);
  if (order === 'TITLE_ASC') return titleOf(seen.type, seen.known.snapshot);
  // A place in a search begins with what its words told.
  if (order.startsWith('NEWEST')) return `${order.slice('NEWEST '.length)} ${seen.known.at}`;
  return seen.known.at;
};

export const bytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

export const compare = (order: string, a: readonly [string, string], b: readonly [string, string]): number =>
  (bytes(a[0], b[0]) || bytes(a[1], b[1])) * (/_DESC|NEWEST/.test(order) ? -1 : 1);

export const codeOf = (value: string | Seen): string =>
  typeof value === 'string' ? value : String(value.values.code);

export const rowsAsked = ({ first }: Values, usual: number): number =>
  typeof first === 'number' ? first : usual;

export const stateOf = (values: Values, now: string): string =>
  eventState(
    {
      startsAt: values.startsAt as string | null,
      endsAt: values.endsAt as string | null,
      resultAt: values.resultAt as string | null,
    },
    now,
  );

export const inForceOf = (values: Values, now: string): boolean =>
  isInForce(values as unknown as Force, chinaDay(now));
