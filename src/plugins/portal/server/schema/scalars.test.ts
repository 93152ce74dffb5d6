import { parseValue } from 'graphql';
import { expect, test } from 'vitest';
import { dateScalar, dateTimeScalar } from './scalars';

test.each([
  ['with its zone', '2026-01-31T08:00:00+08:00', '2026-01-31T00:00:00.000Z'],
  ['in UTC, to the minute', '2026-01-31T08:00Z', '2026-01-31T08:00:00.000Z'],
  ['on the leap day of a leap year', '2028-02-29T00:00:00Z', '2028-02-29T00:00:00.000Z'],
  ['on a day that is another one in UTC', '2026-03-01T00:00:00+08:00', '2026-02-28T16:00:00.000Z'],
])('a moment %s', (_, written, expected) => {
  expect(dateTimeScalar.parseValue(written)).toBe(expected);
});

test.each([
  '2026-02-30T00:00:00Z',
  '2027-02-29T23:59:59.999+08:00',
  '2026-04-31T00:00:00Z',
  '2026-13-01T00:00:00Z',
  '2026-01-31T25:00:00Z',
  '2026-01-31T08:00:00',
  'Sat, 31 Jan 2026 T 08:00 Z',
  20260131,
])('a moment that is none is refused with its value and what would be right: %s', (written) => {
  const read = () => dateTimeScalar.parseValue(written);
  expect(read).toThrow(JSON.stringify(written));
  expect(read).toThrow('2026-01-31T08:00:00+08:00');
});

test('what stands in a document is named as it stands there, a text or not', () => {
  expect(() => dateTimeScalar.parseLiteral(parseValue('20260131'))).toThrow('20260131');
  expect(() => dateScalar.parseLiteral(parseValue('[2026]'))).toThrow('[2026]');
  expect(dateScalar.parseLiteral(parseValue('"2026-01-31"'))).toBe('2026-01-31');
});

test('a day that does not exist is refused, as before', () => {
  expect(dateScalar.parseValue('2026-02-28')).toBe('2026-02-28');
  expect(() => dateScalar.parseValue('2026-02-30')).toThrow('"2026-02-30"');
});
