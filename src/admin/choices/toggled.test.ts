import { expect, test } from 'vitest';
import { toggled } from './toggled';

const levels = ['county', 'township', 'village'];

test('ticked codes stand in the list’s order, not in the order of ticking', () => {
  expect(toggled(levels, ['village'], 'county', true)).toEqual(['county', 'village']);
  expect(toggled(levels, ['county', 'village'], 'county', false)).toEqual(['village']);
  expect(toggled(levels, ['province', 'county'], 'village', true)).toEqual(['county', 'village']);
});
