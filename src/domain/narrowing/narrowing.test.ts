import { describe, expect, test } from 'vitest';
import { publicType } from '../public-model';
import { belongingOf, isInside, type Scope } from '.';

const all: Scope = { types: null, units: null, domains: null, fiveOpen: null };
const item = { domains: ['health'], fiveOpen: 'service' };

describe('where a text belongs', () => {
  test('a policy to the domains and the openness it names itself', () => {
    const snapshot = { title: '办法', domains: ['health', 'schools'], fiveOpen: 'decision' };
    expect(belongingOf(publicType('policy'), snapshot, new Map())).toEqual({
      domains: ['health', 'schools'],
      fiveOpen: 'decision',
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
    });
  });
});

describe('whether a text is in a scope', () => {
  test.each([
    [all, null, true],
    [{ ...all, units: new Set(['u']) }, 'u', true],
    [{ ...all, units: new Set(['u']) }, 'other', false],
    [{ ...all, units: new Set(['u']) }, null, false],
    [{ ...all, domains: new Set(['health', 'roads']) }, null, true],
    [{ ...all, domains: new Set(['roads']) }, null, false],
    [{ ...all, fiveOpen: 'service' }, null, true],
    [{ ...all, fiveOpen: 'result' }, null, false],
  ])('%j of %s: %s', (scope, unit, inside) => {
    expect(isInside(scope, unit, item)).toBe(inside);
  });
});
