import { describe, expect, test } from 'vitest';
import { type HeldRight, rightsBeyond, type TriedAccount, type Tryer, whyNotTried } from './trying';

const right = (change: Partial<HeldRight> = {}): HeldRight => ({
  action: 'read',
  subject: 'policy',
  fields: ['title', 'body'],
  locales: ['zh-Hans'],
  conditions: [],
  ...change,
});

describe('what another may and oneself may not', () => {
  test('is nothing where one holds as much or more', () => {
    expect(rightsBeyond([right({ fields: ['title'] })], [right()])).toEqual([]);
    expect(rightsBeyond([right()], [right({ fields: null, locales: null })])).toEqual([]);
    expect(rightsBeyond([right({ conditions: ['own'] })], [right()])).toEqual([]);
  });

  test('is told by its action: a right, a field, a language, everything where one has a part, no condition', () => {
    expect(rightsBeyond([right({ action: 'sign', subject: null })], [right()])).toEqual(['sign']);
    for (const more of [
      { fields: ['title', 'note'] },
      { fields: null },
      { locales: ['en'] },
      { locales: null },
    ])
      expect(rightsBeyond([right(more)], [right()])).toEqual(['read']);
    expect(rightsBeyond([right()], [right({ conditions: ['own'] })])).toEqual(['read']);
    expect(rightsBeyond([right({ subject: 'unit' })], [right()])).toEqual(['read']);
  });
});

describe('an account is tried', () => {
  const office: Tryer = {
    id: 1,
    roles: ['district-office'],
    rights: [right()],
    manages: true,
    seesAll: true,
  };
  const root: Tryer = { ...office, roles: ['strapi-super-admin'], rights: [] };
  const she: TriedAccount = {
    id: 2,
    isActive: true,
    blocked: false,
    roles: ['publisher'],
    rights: [right({ fields: ['title'] })],
  };

  test('by who manages accounts, sees all and holds what it holds', () => {
    expect(whyNotTried(office, she)).toBeNull();
    expect(whyNotTried({ ...office, manages: false }, she)).toBe('no-right');
    expect(whyNotTried({ ...office, seesAll: false }, she)).toBe('not-all-units');
    expect(whyNotTried(office, { ...she, rights: [right({ action: 'sign' })] })).toBe('more-rights');
  });

  test('where it could sign in itself, and is not one’s own', () => {
    expect(whyNotTried(office, { ...she, isActive: false })).toBe('inactive');
    expect(whyNotTried(root, { ...she, blocked: true })).toBe('inactive');
    expect(whyNotTried(office, { ...she, id: 1 })).toBe('itself');
  });

  test('an administrator by an administrator alone, who may try everybody', () => {
    const administrator = { ...she, roles: ['publisher', 'strapi-super-admin'], rights: [] };
    expect(whyNotTried(office, administrator)).toBe('administrator');
    expect(whyNotTried(root, administrator)).toBeNull();
    expect(whyNotTried(root, { ...she, rights: [right({ action: 'sign' })] })).toBeNull();
    expect(whyNotTried({ ...root, manages: false }, she)).toBe('no-right');
  });
});
