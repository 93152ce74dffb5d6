import { describe, expect, test } from 'vitest';
import { listPlace, readList } from '.';

const head = ['邮箱', '姓名', '岗位', '单位', '开始日期', '结束日期'];
const read = (...lines: readonly (readonly string[])[]) =>
  readList([head, ...lines], new Set(['WD-MZJ', 'WD-WJW']));
const placesOf = ({ problems }: ReturnType<typeof readList>) => problems.map(({ place }) => place);

describe('a list of accounts', () => {
  test('has days as Chinese Excel writes them', () => {
    const { accounts, problems } = read(
      ['a@example.com', '甲', '经办', 'WD-MZJ', '2026/12/1', '2026-12-31'],
      ['b@example.com', '乙', '经办', 'WD-MZJ', '2026/1/31', '2026/2/30'],
    );
    expect(accounts).toMatchObject([{ from: '2026-12-01', until: '2026-12-31' }]);
    expect(problems).toMatchObject([{ place: '3.until', value: '2026-02-30' }]);
  });

  test('gives an account one post: another in a further row is refused, and the row that it contradicts named', () => {
    const listed = read(
      ['a@example.com', '甲', '审核发布', 'WD-MZJ', '', ''],
      ['A@example.com', '甲', '', 'WD-MZJ', '2027-01-01', ''],
      ['a@example.com', '甲', 'publisher', 'WD-WJW', '', ''],
      ['a@example.com', '甲', '经办', 'WD-WJW', '', ''],
    );
    expect(placesOf(listed)).toEqual(['5.post']);
    expect(listed.problems[0]?.text.zh).toMatch(/第 2 行.*审核发布/u);
  });

  test('of a heading alone, or of empty lines, is none', () => {
    expect(placesOf(read())).toEqual(['2']);
    expect(placesOf(read(['', '', '', '', '', ''], ['']))).toEqual(['2']);
  });

  test('may have empty lines: rows are counted as the file shows them', () => {
    const { accounts, problems } = read([''], ['a@example.com', '甲', '', 'WD-MZJ'], ['', '', '']);
    expect([accounts.map(({ row }) => row), problems]).toEqual([[3], []]);
  });

  test('that is no such list is told so, not with all of its bytes', () => {
    const { problems } = readList([['PK'.repeat(5_000)]], new Set());
    expect(problems.every(({ value }) => String(value).length <= 80)).toBe(true);
  });

  test('has its places said as people read them', () => {
    expect([listPlace('3.post', 'zh'), listPlace('2', 'zh'), listPlace('3.post', 'en')]).toEqual([
      '第 3 行“岗位”',
      '第 2 行',
      'line 3, post',
    ]);
  });
});
