import { describe, expect, test } from 'vitest';
import { publicType } from '../public-model';
import { belongingOf, DistrictSoFar, noPlace, type PlacedEntry, placeOf } from '.';

const item = { domains: ['health'], fiveOpen: 'service', column: null };

describe('where a text belongs', () => {
  test('a policy to the domains and the openness it names itself', () => {
    const snapshot = { title: '办法', domains: ['health', 'schools'], fiveOpen: 'decision' };
    expect(belongingOf(publicType('policy'), snapshot, new Map())).toEqual({
      domains: ['health', 'schools'],
      fiveOpen: 'decision',
      column: null,
    });
  });
  test('a disclosure to those of its catalogue item, an interpretation to those of its policy', () => {
    const subjects = new Map([['the-item', item]]);
    expect(belongingOf(publicType('disclosure'), { catalogItem: 'the-item' }, subjects)).toEqual(item);
    expect(belongingOf(publicType('interpretation'), { policy: 'the-item' }, subjects)).toEqual(item);
  });
  test('an event without a domain to that of its policy, with one to its own', () => {
    const subjects = new Map([['p', item]]);
    expect(belongingOf(publicType('participation-event'), { policy: 'p' }, subjects).domains).toEqual([
      'health',
    ]);
    expect(
      belongingOf(publicType('participation-event'), { policy: 'p', domain: 'roads' }, subjects).domains,
    ).toEqual(['roads']);
  });
  test('a unit nowhere', () => {
    expect(belongingOf(publicType('unit'), { code: 'WD' }, new Map())).toEqual({
      domains: [],
      fiveOpen: null,
      column: null,
    });
  });
  test('a disclosure in the column that it names itself', () => {
    const subjects = new Map([['the-item', item]]);
    const snapshot = { catalogItem: 'the-item', column: 'notices' };
    expect(belongingOf(publicType('disclosure'), snapshot, subjects)).toEqual({ ...item, column: 'notices' });
  });
});

const entry = (part: Partial<PlacedEntry>): PlacedEntry => ({
  action: 'publish',
  type: 'policy',
  documentId: 'p',
  locale: 'zh-Hans',
  unitId: 'office',
  snapshot: {},
  ...part,
});
const unit = (documentId: string, parent: string | null, part: Partial<PlacedEntry> = {}): PlacedEntry =>
  entry({ type: 'unit', documentId, unitId: documentId, snapshot: { parent }, ...part });

describe('where an entry leaves its document', () => {
  test('in its unit and all above it, as they stood then', () => {
    const district = new DistrictSoFar();
    for (const taken of [unit('top', null), unit('bureau', 'top'), unit('office', 'bureau')])
      district.take(taken);
    expect(placeOf(entry({ snapshot: { domains: ['d'], fiveOpen: 'result' } }), district)).toEqual({
      units: ['office', 'bureau', 'top'],
      domains: ['d'],
      fiveOpen: 'result',
      column: null,
    });
    district.take(unit('office', 'top', { action: 'revise' }));
    expect(placeOf(entry({}), district).units).toEqual(['office', 'top']);
    district.take(unit('top', null, { action: 'withdraw', snapshot: null }));
    expect(placeOf(entry({}), district).units).toEqual(['office']);
  });
  test('nowhere when it is withdrawn', () => {
    expect(placeOf(entry({ action: 'withdraw', snapshot: null }), new DistrictSoFar())).toEqual(noPlace);
  });
  test('a circle of units ends', () => {
    const district = new DistrictSoFar();
    for (const taken of [unit('office', 'bureau'), unit('bureau', 'office')]) district.take(taken);
    expect(placeOf(entry({}), district).units).toEqual(['office', 'bureau']);
  });
  test('cannot be told any more when a text that told it was taken out', () => {
    const district = new DistrictSoFar();
    district.take(entry({ type: 'catalog-item', documentId: 'i', snapshot: null }));
    const news = entry({ type: 'disclosure', snapshot: { catalogItem: 'i' } });
    expect(district.knows(news)).toBe(false);
    expect(district.knows(entry({ snapshot: null }))).toBe(false);
    expect(district.knows(entry({}))).toBe(true);
    district.take(
      entry({ type: 'catalog-item', documentId: 'i', action: 'revise', snapshot: { fiveOpen: 'result' } }),
    );
    expect(district.knows(news)).toBe(true);
    expect(placeOf(news, district).fiveOpen).toBe('result');
  });
});
