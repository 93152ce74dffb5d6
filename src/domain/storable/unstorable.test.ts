import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEEPEST, unstorableIn } from './unstorable';

test('the first sign that cannot be kept is told with its place', () => {
  expect(unstorableIn({ title: '通知', body: 'a\0b' })).toEqual({
    path: ['body'],
    problem: 'null-character',
  });
  expect(unstorableIn({ title: '\ud800', body: '\0' })).toEqual({
    path: ['title'],
    problem: 'lone-surrogate',
  });
  expect(unstorableIn({ elements: [{ text: '好' }, { text: '\udc00' }] })).toEqual({
    path: ['elements', '1', 'text'],
    problem: 'lone-surrogate',
  });
  expect(unstorableIn({ 'a\0b': 1 })).toEqual({ path: ['a\0b'], problem: 'null-character' });
});

test('whole pairs, tabs, line ends and other control characters stay', () => {
  expect(
    unstorableIn({ title: '𠮷野家 🏛', body: '一\t二\r\n三\u0001\u007f\ufffe', none: null, n: 1e300 }),
  ).toBeNull();
});

test('what is nested too deeply is told by its first name, however deep it is', () => {
  const nested = (depth: number): unknown => {
    let value: unknown = 1;
    for (let i = 0; i < depth; i += 1) value = [value];
    return value;
  };
  expect(unstorableIn({ issuer: nested(DEEPEST - 1) })).toBeNull();
  expect(unstorableIn({ issuer: nested(DEEPEST * 50) })).toEqual({ path: ['issuer'], problem: 'too-deep' });
});

test('whatever passes is the same after it was written as UTF-8 and read again', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
      const parsed: unknown = JSON.parse(JSON.stringify(value));
      if (unstorableIn(parsed) !== null) return;
      const stored = JSON.stringify(parsed);
      expect(Buffer.from(stored, 'utf8').toString('utf8')).toBe(stored);
      expect(stored.includes('\\u0000')).toBe(/\\\\u0000/.test(stored));
    }),
  );
});
