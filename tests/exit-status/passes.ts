import { expect, test } from 'vitest';

test('a test that holds', () => expect(1 + 1).toBe(2));
