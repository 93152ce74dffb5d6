import { expect, test } from 'vitest';
import { measure } from '../../../../tests/samples/sheets/measure';
import { seen, unseen } from '../../../../tests/samples/sheets/wording';

test.each([
  ['was built with', seen],
  ['was first run on when it was ready', unseen],
])('all that the reader %s is read', (_, wording) => {
  for (const [kind, { wrong }] of Object.entries(measure(wording, seen.channels)))
    expect([kind, wrong]).toEqual([kind, []]);
});
