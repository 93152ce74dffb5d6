import { expect, test } from 'vitest';
import { measure } from '../../../tests/samples/sheets/measure';
import { seen } from '../../../tests/samples/sheets/wording';

test('all that the rules were built with is read', () => {
  for (const [kind, { wrong }] of Object.entries(measure(seen, seen.channels)))
    expect([kind, wrong]).toEqual([kind, []]);
});
