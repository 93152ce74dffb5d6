import { expect, test } from 'vitest';

test('a test that does not hold', () => expect(1 + 1).toBe(3));
