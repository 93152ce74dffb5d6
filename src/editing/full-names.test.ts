import { expect, test } from 'vitest';
import { fullNameOf } from './full-names';

test('an item is named by both levels, so that two 办事指南 can be told apart', () => {
  expect(fullNameOf({ level1: '最低生活保障', level2: '办事指南' })).toBe('最低生活保障·办事指南');
  expect(fullNameOf({ level1: ' 临时救助 ', level2: null })).toBe('临时救助');
  expect(fullNameOf({ level1: '', level2: undefined })).toBeNull();
  expect(fullNameOf({ level1: '长'.repeat(300), level2: '短' })).toHaveLength(255);
});
