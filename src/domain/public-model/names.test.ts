import { expect, test } from 'vitest';
import { pluralOf } from './names';

test.each([
  ['policy', 'policies'],
  ['survey', 'surveys'],
  ['legalBasis', 'legalBases'],
  ['notice', 'notices'],
  ['process', 'processes'],
  ['branch', 'branches'],
  ['lifeEvent', 'lifeEvents'],
])('many of %s are %s', (one, many) => expect(pluralOf(one)).toBe(many));
