import { expect, test } from 'vitest';
import { cellOf, type Texts } from './cell';

const texts: Texts = {
  strings: [{ text: '公共文化服务领域基层政务公开标准目录', struck: '', raised: '' }],
  styleOf: () => ({ format: 'General', struck: false, font: '' }),
  from1904: false,
};
const none = { text: '', struck: '', raised: '' };

test.each(['s', 'n', 'b', 'e', 'd'])(
  'a cell of the type %s without a value is blank, not the first text, 0 or FALSE',
  (type) => {
    for (const value of [null, '', ' ', '\n'])
      expect(cellOf({ type, style: -1, formula: null, value }, texts, none)).toBeNull();
  },
);

test('the first text of the workbook stands where a cell names it', () => {
  const raw = { type: 's', style: -1, formula: null, value: '0' };
  expect(cellOf(raw, texts, none)).toEqual({ text: '公共文化服务领域基层政务公开标准目录' });
});

test('a formula without a result is still told', () => {
  const raw = { type: 'b', style: -1, formula: 'A1=1', value: '' };
  expect(cellOf(raw, texts, none)?.fault).toEqual({ kind: 'formula', detail: 'A1=1' });
});
