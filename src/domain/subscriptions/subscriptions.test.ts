import { describe, expect, test } from 'vitest';
import { outcomeOf, PATIENCE_MS, readSubscription, WrongMember, waitAfter } from '.';

const now = new Date('2026-11-27T00:00:00Z');
const answered = (status: number | null, retryAfter: string | null = null) => ({
  status,
  retryAfter,
  problem: status === null ? 'timeout' : null,
});

describe('what follows from an answer', () => {
  test.each([
    [answered(200), { kind: 'delivered' }],
    [answered(204), { kind: 'delivered' }],
    [answered(410), { kind: 'gone' }],
    [answered(301), { kind: 'failed', waitMs: null }],
    [answered(500), { kind: 'failed', waitMs: null }],
    [answered(null), { kind: 'failed', waitMs: null }],
    [answered(429, '120'), { kind: 'failed', waitMs: 120_000 }],
    [answered(503, 'Fri, 27 Nov 2026 00:01:00 GMT'), { kind: 'failed', waitMs: 60_000 }],
    [answered(429, 'Thu, 26 Nov 2026 00:00:00 GMT'), { kind: 'failed', waitMs: 0 }],
    [answered(429, 'soon'), { kind: 'failed', waitMs: null }],
    [answered(429, '999999999'), { kind: 'failed', waitMs: 86_400_000 }],
  ])('%j', (answer, outcome) => {
    expect(outcomeOf(answer, now)).toEqual(outcome);
  });
});

describe('the waits between tries', () => {
  test('double from five seconds to six hours, a quarter more or less', () => {
    expect([1, 2, 3, 4].map((tries) => waitAfter(tries, 0.5))).toEqual([5_000, 10_000, 20_000, 40_000]);
    expect([waitAfter(1, 0), waitAfter(1, 1)]).toEqual([3_750, 6_250]);
    expect(waitAfter(30, 0.5)).toBe(21_600_000);
  });
  test('fill three days with some twenty tries', () => {
    let tries = 0;
    for (let passed = 0; passed < PATIENCE_MS; tries += 1) passed += waitAfter(tries + 1, 0.5);
    expect(tries).toBe(24);
  });
});

describe('what somebody registers', () => {
  const right = { name: '卫东发布', kind: 'wechat', address: 'https://wx.example.com/hook' };
  test('is read with what was left out', () => {
    expect(readSubscription(right, now)).toEqual({
      ...right,
      narrowing: { types: null, unit: null, domain: null, fiveOpen: null, column: null },
      thin: false,
      variants: false,
      from: 'now',
    });
  });
  test.each([
    // A day is one in China, wherever the server stands.
    ['2026-11-01', '2026-10-31T16:00:00.000Z'],
    ['2026-11-27', '2026-11-26T16:00:00.000Z'],
    ['2026-11-01T08:30:00Z', '2026-11-01T08:30:00.000Z'],
    ['beginning', 'beginning'],
  ])('from %s on', (from, moment) => {
    expect(readSubscription({ ...right, from }, now).from).toBe(moment);
  });
  test.each([
    ['name', ''],
    ['kind', 'newspaper'],
    ['address', 7],
    ['types', ['polcy']],
    ['types', []],
    ['fiveOpen', 'DECISION'],
    ['thin', 'yes'],
    ['variants', 1],
    ['from', 'yesterday'],
    ['from', '2026-02-30'],
    ['from', '2026-02-30T10:00:00Z'],
    ['from', '2026-11-28'],
    ['from', '2026-11-01T10:00:00'],
    ['from', 20261101],
    ['secret', 'mine'],
  ])('with a wrong %s is refused by its name and value', (member, value) => {
    const read = () => readSubscription({ ...right, [member]: value }, now);
    expect(read).toThrow(WrongMember);
    expect(read).toThrow(expect.objectContaining({ member: value === 'polcy' ? 'types' : member }));
  });
});
