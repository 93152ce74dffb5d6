import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shiftDays } from '../calendar/dates';
import { limitTable } from './limit-table';
import { entriesAfter, isLaxer, limitsWith, statutoryLimits } from './limits-by-day';
import type { LimitEntry, LimitTable } from './statutory-limits';

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => shiftDays('1990-01-01', days));
const entry: fc.Arbitrary<LimitEntry> = fc.record({
  since: day,
  amount: fc.integer({ min: 1, max: 60 }),
  source: fc.constant('某法'),
});
const history = fc
  .uniqueArray(entry, { minLength: 1, maxLength: 6, selector: ({ since }) => since })
  .map((entries) => entries as unknown as readonly [LimitEntry, ...LimitEntry[]]);

const tableOf = (entries: readonly [LimitEntry, ...LimitEntry[]]): LimitTable => ({
  ...limitTable,
  proactive: { ...limitTable.proactive, entries },
});
const amountOn = (table: LimitTable, at: string, own = {}): number =>
  limitsWith(own, table).on(at).proactive.amount;

describe('which number judges', () => {
  test('an answer to a request: 15 working days until 14 May 2019, 20 from the 15th on', () => {
    const on = (at: string) => {
      const { amount, source } = statutoryLimits.on(at).request;
      return `${amount} ${source}`;
    };
    expect(on('2019-05-14')).toBe('15 《中华人民共和国政府信息公开条例》（国务院令第492号）第二十四条');
    expect(on('2019-05-15')).toBe('20 《中华人民共和国政府信息公开条例》第三十三条');
    expect(on('1999-01-01')).toBe(on('2008-05-01'));
  });

  test('the one that began last: on its first day already, the day before not yet', () => {
    fc.assert(
      fc.property(history, (entries) => {
        const table = tableOf(entries);
        const sorted = [...entries].sort((a, b) => (a.since < b.since ? -1 : 1));
        sorted.forEach(({ since, amount }, at) => {
          expect(amountOn(table, since)).toBe(amount);
          expect(amountOn(table, shiftDays(since, -1))).toBe((sorted[at - 1] ?? sorted[0])?.amount);
        });
      }),
    );
  });

  test('in whichever order they are written', () => {
    const shuffled = history.chain((entries) =>
      fc.tuple(fc.constant(entries), fc.shuffledSubarray([...entries], { minLength: entries.length }), day),
    );
    fc.assert(
      fc.property(shuffled, ([entries, others, at]) => {
        expect(amountOn(tableOf(others as unknown as typeof entries), at)).toBe(
          amountOn(tableOf(entries), at),
        );
      }),
    );
  });

  test('a later entry changes nothing for what was formed before it', () => {
    fc.assert(
      fc.property(history, entry, day, (entries, more, at) => {
        fc.pre(more.since > at && entries.some(({ since }) => since <= at));
        expect(amountOn(tableOf([...entries, more]), at)).toBe(amountOn(tableOf(entries), at));
      }),
    );
  });

  test('a district’s own, unless the law of the day is stricter', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 60 }), day, (entries, own, at) => {
        const law = amountOn(tableOf(entries), at);
        const taken = amountOn(tableOf(entries), at, { proactive: own });
        expect(taken).toBe(Math.min(own, law));
        expect(isLaxer('most', taken, law)).toBe(false);
      }),
    );
  });

  test('what is announced comes in the order of its days', () => {
    const table = tableOf([
      { since: '2030-01-01', amount: 10, source: '丙' },
      { since: '2008-05-01', amount: 20, source: '甲' },
      { since: '2028-01-01', amount: 15, source: '乙' },
    ]);
    expect(entriesAfter(table.proactive, '2027-12-31').map(({ source }) => source)).toEqual(['乙', '丙']);
    expect(entriesAfter(table.proactive, '2028-01-01').map(({ source }) => source)).toEqual(['丙']);
  });
});
