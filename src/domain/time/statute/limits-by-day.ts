import type { IsoDate } from '../calendar/dates';
import { limitTable } from './limit-table';
import type {
  CountHistory,
  LimitEntry,
  LimitHistory,
  LimitTable,
  StatutoryKind,
  StatutoryLimits,
} from './statutory-limits';

/** A district's own numbers, each in the unit of the law's; what is not named stays the law's. */
export type LimitAmounts = Readonly<Partial<Record<StatutoryKind, number>>>;

/** What rules judge by: the limits of the day on which something was formed. */
export interface LimitsByDay {
  on(day: IsoDate): StatutoryLimits;
  /** Of the newest entries, whether their day has come or not: for words and sources, never for judging. */
  readonly newest: StatutoryLimits;
}

const byDay = ({ since: a }: LimitEntry, { since: b }: LimitEntry): number => (a < b ? -1 : a > b ? 1 : 0);

/** The entry in force on a day: the last that has begun, or the first of all. */
const entryOn = ({ entries }: Pick<LimitHistory, 'entries'>, day: IsoDate): LimitEntry => {
  const [first, ...later] = [...entries].sort(byDay) as [LimitEntry, ...LimitEntry[]];
  return later.findLast(({ since }) => since <= day) ?? first;
};

/** The entries that are announced and not yet in force, the next one first. */
export const entriesAfter = ({ entries }: LimitHistory, day: IsoDate): readonly LimitEntry[] =>
  entries.filter(({ since }) => since > day).sort(byDay);

/** Whether a district's own number allows what the law does not. */
export const isLaxer = (bound: LimitHistory['bound'], own: number, law: number): boolean =>
  (bound === 'most' && own > law) || (bound === 'least' && own < law);

/** A district's own number, wherever the law of the day is not stricter. */
const amountOf = (bound: LimitHistory['bound'], own: number | undefined, law: number): number =>
  own === undefined || isLaxer(bound, own, law) ? law : own;

const limitsOn = (table: LimitTable, own: LimitAmounts, day: IsoDate): StatutoryLimits =>
  Object.fromEntries(
    (Object.entries(table) as ReadonlyArray<[StatutoryKind, Partial<LimitHistory> & CountHistory]>).map(
      ([kind, { entries, ...lasting }]) => {
        const entry = entryOn({ entries }, day);
        return [
          kind,
          { ...lasting, ...entry, amount: amountOf(lasting.bound ?? null, own[kind], entry.amount) },
        ];
      },
    ),
  ) as unknown as StatutoryLimits;

/** The law's limits, with a district's own numbers where these are stricter (or the law leaves it to the district). */
export const limitsWith = (own: LimitAmounts, table: LimitTable = limitTable): LimitsByDay => {
  const days = [...new Set(Object.values(table).flatMap(({ entries }) => entries.map(({ since }) => since)))];
  const steps = days.sort().map((since) => ({ since, limits: limitsOn(table, own, since) }));
  const [first] = steps;
  const last = steps.at(-1);
  if (!first || !last) throw new Error('A table of limits has no entry');
  return {
    on: (day) => (steps.findLast(({ since }) => since <= day) ?? first).limits,
    newest: last.limits,
  };
};

/** The law alone. */
export const statutoryLimits = limitsWith({});
