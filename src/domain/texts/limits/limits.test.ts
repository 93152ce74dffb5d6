import { expect, test } from 'vitest';
import { MOST_CELLS, tooMuch } from '.';

test('a text of two million bytes is the longest, a character of three bytes counted as such', () => {
  expect(tooMuch('政'.repeat(666_666))).toBeNull();
  expect(tooMuch('政'.repeat(666_667))).toEqual({ kind: 'bytes', is: 2_000_001, most: 2_000_000 });
  expect(tooMuch('a'.repeat(2_000_000))).toBeNull();
  expect(tooMuch('𠮷'.repeat(500_001))).toEqual({ kind: 'bytes', is: 2_000_004, most: 2_000_000 });
});

test('five thousand cells are the most', () => {
  const cells = (count: number) =>
    `<table><tr>${'<td></td><th colspan="2"></th>'.repeat(count / 2)}</tr></table>`;
  expect(tooMuch(cells(MOST_CELLS))).toBeNull();
  expect(tooMuch(cells(MOST_CELLS + 2))).toEqual({ kind: 'cells', is: 5_002, most: 5_000 });
  expect(tooMuch('<p>&lt;td&gt;</p><thead></thead>')).toBeNull();
});
