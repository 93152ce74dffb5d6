import { expect, test } from 'vitest';
import { encodingFor } from './encodings';

test.each([
  ['nothing', undefined, null],
  ['both, in whichever order', 'gzip, deflate, br', 'br'],
  ['gzip alone', 'GZIP', 'gzip'],
  ['not brotli', 'br;q=0, gzip', 'gzip'],
  ['anything', '*', 'br'],
  ['nothing encoded', 'identity', null],
])('encoding where the caller takes: %s', (_, header, expected) => {
  expect(encodingFor(header, ['br', 'gzip'])).toBe(expected);
});
