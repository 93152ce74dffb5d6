import fc from 'fast-check';
import { expect, test } from 'vitest';
import { neutralise, withoutNeutraliser } from './print-form';

test('what is written with a quote in front is read as it was', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^['=+@甲-]{0,6}$/u), (text) => {
      expect(withoutNeutraliser(neutralise(text))).toBe(text);
    }),
  );
});

test.each([
  ["'政策法规", '政策法规'],
  ["'=1+1", '=1+1'],
  ["'放心消费'创建", "'放心消费'创建"],
  ['甲', '甲'],
])('%s, as another program stored it, is %s', (stored, read) => {
  expect(withoutNeutraliser(stored)).toBe(read);
});
