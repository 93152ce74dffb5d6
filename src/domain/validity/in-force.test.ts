import { expect, test } from 'vitest';
import { type Force, isInForce } from '.';

const policy: Force = { validity: 'valid', effectiveOn: '2026-01-01', expiresOn: '2026-12-31' };

test.each<[string, Partial<Force>, string, boolean]>([
  ['before its day', {}, '2025-12-31', false],
  ['on its day', {}, '2026-01-01', true],
  ['on its last day', {}, '2026-12-31', true],
  ['a day later, although nobody changed its validity', {}, '2027-01-01', false],
  ['repealed before that', { validity: 'repealed' }, '2026-06-01', false],
  ['amended', { validity: 'amended' }, '2026-06-01', true],
  ['without days', { validity: null, effectiveOn: null, expiresOn: null }, '2026-06-01', true],
])('a policy %s', (_, given, today, inForce) => {
  expect(isInForce({ ...policy, ...given }, today)).toBe(inForce);
});
