import { expect, test } from 'vitest';
import { limitsWith, statutoryLimits } from '../time';
import { columnFindings, type JudgedColumn, vetoFindings } from '.';

const said = (change: Partial<JudgedColumn>): string =>
  columnFindings({
    kind: 'news',
    openedOn: '2025-01-02',
    newestOn: '2026-05-18',
    today: '2026-06-01',
    limits: statutoryLimits,
    ...change,
  })
    .map(({ rule, severity, message }) => `${rule} ${severity} ${message.zh}`)
    .join('\n');

test.each<[string, Partial<JudgedColumn>, string]>([
  ['news of two weeks ago', {}, ''],
  [
    'news of the day before',
    { newestOn: '2026-05-17' },
    'column.stale warning 专栏应每14日内更新，最近一次为2026-05-17，已逾期1日',
  ],
  [
    'news, where the district wants them weekly',
    { limits: limitsWith({ 'column-news': 7 }) },
    'column.stale warning 专栏应每7日内更新，最近一次为2026-05-18，已逾期7日',
  ],
  ['a notice of half a year ago', { kind: 'notice', newestOn: '2025-12-01' }, ''],
  [
    'a notice of the day before',
    { kind: 'notice', newestOn: '2025-11-30' },
    'column.stale warning 专栏应每6个月内更新，最近一次为2025-11-30，已逾期2日',
  ],
  ['a policy of this spring', { kind: 'policy', newestOn: '2026-03-01' }, ''],
  ['nothing, opened today', { newestOn: null, openedOn: '2026-06-01' }, ''],
  ['nothing at all', { newestOn: null }, 'column.empty warning 专栏自2025-01-02开设以来没有任何信息'],
])('a column with %s', (_, change, expected) => {
  expect(said(change)).toBe(expected);
});

test('five stale or five empty columns fail the whole website', () => {
  const names = ['区内要闻', '部门动态', '通知公告', '政策文件', '人事信息'];
  expect(vetoFindings({ stale: names.slice(1), empty: names.slice(1), today: '2026-11-27' })).toEqual([]);
  expect(
    vetoFindings({ stale: names, empty: [...names, '规划计划'], today: '2026-11-27' }).map(
      ({ rule, severity, message }) => [rule, severity, message.zh],
    ),
  ).toEqual([
    [
      'column.veto.stale',
      'error',
      '5个专栏逾期未更新，达到单项否决标准（5个）：区内要闻、部门动态、通知公告、政策文件、人事信息',
    ],
    [
      'column.veto.empty',
      'error',
      '6个专栏空白，达到单项否决标准（5个）：区内要闻、部门动态、通知公告、政策文件、人事信息、规划计划',
    ],
  ]);
});
