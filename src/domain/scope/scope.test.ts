import { describe, expect, test } from 'vitest';
import {
  accountState,
  type Belonging,
  type Deputising,
  dayOf,
  deputyProblems,
  type PlacedUnit,
  periodProblems,
  type ScopeFacts,
  scopeOf,
  standingOf,
  unitsWithin,
} from '.';

const unit = (documentId: string, change: Partial<PlacedUnit> = {}): PlacedUnit => ({
  documentId,
  code: documentId.toUpperCase(),
  parent: null,
  successor: null,
  retiredOn: null,
  ...change,
});
const belongs = (account: number, of: string, change: Partial<Belonging> = {}): Belonging => ({
  account,
  unit: of,
  from: null,
  until: null,
  ...change,
});
const standsIn = (account: number, deputy: number, from: string, until: string): Deputising => ({
  account,
  deputy,
  from,
  until,
});

const units = [
  unit('civil'),
  unit('relief', { parent: 'civil' }),
  unit('village', { parent: 'relief' }),
  unit('old', { successor: 'civil', retiredOn: '2026-10-01' }),
  unit('older', { successor: 'old', retiredOn: '2020-01-01' }),
  unit('health'),
];
const facts = (change: Partial<ScopeFacts> = {}): ScopeFacts => ({
  account: 1,
  roles: ['publisher'],
  isWaiting: false,
  belongings: [belongs(1, 'civil')],
  deputies: [],
  units,
  ...change,
});
const day = '2026-11-28';
const had = (asked: ScopeFacts, on = day): readonly string[] | string => {
  const scope = scopeOf(asked, on);
  return scope.kind === 'units' ? [...scope.within].sort() : scope.kind;
};

test.each([
  ['all', { roles: ['district-office'] }],
  ['units', {}],
  ['units', { belongings: [belongs(1, '*'), belongs(1, 'civil', { until: '2026-01-01' })] }],
  ['over', { belongings: [belongs(1, 'civil', { until: '2026-11-27' }), belongs(2, 'health')] }],
  [
    'not-yet',
    { belongings: [belongs(1, 'civil', { from: '2026-11-29' }), belongs(1, 'old', { until: '2025-01-01' })] },
  ],
  ['deputy', { belongings: [belongs(2, 'health')], deputies: [standsIn(2, 1, '2026-11-01', '2026-11-30')] }],
  ['waiting', { belongings: [], isWaiting: true }],
  ['none', { belongings: [belongs(2, 'health')], deputies: [standsIn(2, 1, '2026-01-01', '2026-01-31')] }],
] as const)('what an account sees in a word: %s', (state, change) => {
  expect(accountState(facts(change), day)).toBe(state);
});

describe('which units an account has', () => {
  test('its own, those below it, and what a merged unit left', () => {
    expect(had(facts())).toEqual(['civil', 'old', 'older', 'relief', 'village']);
    expect(had(facts({ belongings: [belongs(1, 'village')] }))).toEqual(['village']);
    expect(had(facts({ belongings: [belongs(1, 'old')] }))).toEqual(['old', 'older']);
  });
  test('a merger counts from its day on', () => {
    expect(had(facts(), '2026-09-30')).toEqual(['civil', 'relief', 'village']);
    expect(had(facts(), '2026-10-01')).toContain('old');
  });
  test('from its first day to its last', () => {
    const belongings = [belongs(1, 'health', { from: '2026-11-01', until: '2026-11-30' })];
    expect(had(facts({ belongings }), '2026-10-31')).toEqual([]);
    expect(had(facts({ belongings }), '2026-11-01')).toEqual(['health']);
    expect(had(facts({ belongings }), '2026-11-30')).toEqual(['health']);
    expect(had(facts({ belongings }), '2026-12-01')).toEqual([]);
  });
  test('a circle of units ends', () => {
    const circle = [unit('a', { parent: 'b' }), unit('b', { parent: 'a' })];
    expect([...unitsWithin(['a'], circle, day)].sort()).toEqual(['a', 'b']);
  });
  test('the office and the administrators all, and who belongs to the whole district', () => {
    for (const roles of [['district-office'], ['strapi-super-admin'], ['drafter', 'district-office']])
      expect(had(facts({ roles, belongings: [] }))).toBe('all');
    expect(had(facts({ roles: ['some-role'], belongings: [belongs(1, '*')] }))).toBe('all');
  });
  test('nobody else without a unit has anything; an account from before has what it created until it gets one', () => {
    expect(had(facts({ belongings: [] }))).toEqual([]);
    expect(had(facts({ belongings: [], isWaiting: true }))).toBe('created');
    expect(had(facts({ belongings: [belongs(1, 'health')], isWaiting: true }))).toEqual(['health']);
  });
  test('the media centre reads what is public beside its own', () => {
    expect(scopeOf(facts({ roles: ['media-centre'] }), day)).toMatchObject({ readsPublic: true });
    expect(scopeOf(facts(), day)).toMatchObject({ readsPublic: false });
  });
});

describe('a deputy', () => {
  const belongings = [belongs(1, 'civil'), belongs(2, 'health')];
  test('has the other’s units in those days, and passes nothing on', () => {
    const deputies = [standsIn(1, 2, '2026-11-24', '2026-11-30'), standsIn(2, 3, '2026-11-24', '2026-11-30')];
    expect(had(facts({ account: 2, belongings, deputies }))).toContain('relief');
    expect(had(facts({ account: 2, belongings, deputies }), '2026-12-01')).toEqual(['health']);
    expect(had(facts({ account: 3, belongings, deputies }))).toEqual(['health']);
  });
  test('of a deputy is refused, and so is a circle', () => {
    const standing = [standsIn(1, 2, '2026-11-24', '2026-11-30')];
    const places = (asked: Deputising) => deputyProblems(asked, standing).map(({ place }) => place);
    expect(places(standsIn(2, 3, '2026-11-30', '2026-12-05'))).toEqual(['account']);
    expect(places(standsIn(3, 1, '2026-11-20', '2026-11-24'))).toEqual(['deputy']);
    expect(places(standsIn(2, 1, '2026-11-25', '2026-11-25'))).toHaveLength(1);
    expect(places(standsIn(2, 3, '2026-12-01', '2026-12-05'))).toEqual([]);
    expect(places(standsIn(4, 4, '2026-12-01', '2026-12-05'))).toEqual(['deputy']);
  });
});

describe('days', () => {
  const wrong = (from: unknown, until: unknown, needed = false) =>
    periodProblems('units[0].', { from, until }, needed).map(({ place }) => place);
  test('are real ones, the end not before the start', () => {
    expect(wrong(null, null)).toEqual([]);
    expect(wrong('2026-02-28', '2026-02-28')).toEqual([]);
    expect(wrong('2026-02-30', null)).toEqual(['units[0].from']);
    expect(wrong('2026-03-01', '2026-02-28')).toEqual(['units[0].until']);
    expect(wrong(null, null, true)).toEqual(['units[0].from', 'units[0].until']);
    expect(wrong(dayOf(''), dayOf(undefined))).toEqual([]);
  });
});

test('each kind of content stands by a unit, or is read by all, or goes with something', () => {
  expect(standingOf('api::policy.policy')).toEqual({ kind: 'unit', link: 'issuer' });
  expect(standingOf('api::domain.domain')).toEqual({ kind: 'register' });
  expect(standingOf('plugin::upload.file')).toEqual({ kind: 'library' });
  expect(standingOf('api::diary.diary')).toBeNull();
});
