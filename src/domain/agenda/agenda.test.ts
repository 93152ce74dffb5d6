import { describe, expect, test } from 'vitest';
import { defaultCalendar, statutoryLimits } from '../time';
import { draftTask, eventTask, inOrder, interpretationTask, openMilestones } from '.';

const told = { documentId: 'd1', title: '一', unit: '区民政局' };
const by = { limits: statutoryLimits, calendar: defaultCalendar };
const now = '2026-11-30T02:00:00.000Z';

describe('what has a day', () => {
  test('a policy without its interpretation: three working days after it was published', () => {
    const of = (publishedAt: string) => interpretationTask({ ...told, publishedAt }, by, now);
    expect(of('2026-11-30T01:00:00.000Z')).toMatchObject({
      kind: 'interpretation',
      type: 'policy',
      day: '2026-12-03',
      daysLeft: 3,
    });
    expect(of('2026-11-20T01:00:00.000Z')).toMatchObject({ day: '2026-11-25', daysLeft: -5 });
  });

  test.each([
    ['ends in a month', '2026-12-30T15:59:59.000Z', null],
    ['ends in a week', '2026-12-07T15:59:59.000Z', ['ends', '2026-12-07', 7]],
    ['ends in an hour', '2026-11-30T03:00:00.000Z', ['ends', '2026-11-30', 0]],
    [
      'ended a week ago: thirty days for its result',
      '2026-11-23T02:00:00.000Z',
      ['result', '2026-12-23', 23],
    ],
    ['ended fifty days ago', '2026-10-11T02:00:00.000Z', ['result', '2026-11-10', -20]],
  ])('an event that %s', (_, endsAt, wanted) => {
    const task = eventTask({ ...told, endsAt }, by, now);
    expect(task && [task.kind, task.day, task.daysLeft]).toEqual(wanted);
  });
});

describe('what waits', () => {
  const draft = {
    ...told,
    type: 'catalog-item',
    editedAt: '2026-11-27T17:00:00.000Z',
    isPublic: false,
  } as const;
  const message = { zh: '未填写公开内容', en: 'No content' };

  test('a draft that could be published, since the day in China on which it was last edited', () => {
    expect(draftTask(draft, [{ blocking: false, message }])).toEqual({
      ...told,
      kind: 'waiting',
      type: 'catalog-item',
      day: '2026-11-28',
      daysLeft: null,
      blocking: 0,
      worst: null,
    });
  });

  test('one that would be refused says why; one that is public is a change', () => {
    const findings = [
      { blocking: true, message },
      { blocking: true, message: { zh: '二', en: 'two' } },
    ];
    expect(draftTask({ ...draft, isPublic: true }, findings)).toMatchObject({
      kind: 'changed',
      blocking: 2,
      worst: message,
    });
  });
});

test('a date that units have not met is to be done as well: what is overdue elsewhere is overdue here', () => {
  const unit = (code: string, state: 'done' | 'overdue') => ({ unit: code, done: 1, all: 12, state });
  const board = {
    documentId: 'm1',
    name: '编制事项清单',
    dueOn: '2020-05-20',
    daysLeft: -2385,
    measure: 'item-list' as const,
    basis: null,
  };
  const shared = { documentId: 'm1', name: '编制事项清单', day: '2020-05-20', daysLeft: -2385 };
  expect(openMilestones([{ ...board, units: [unit('MZJ', 'overdue'), unit('CZJ', 'done')] }])).toEqual([
    { ...shared, open: ['MZJ'], all: 2, only: null },
  ]);
  expect(openMilestones([{ ...board, units: [unit('MZJ', 'overdue')] }])).toEqual([
    { ...shared, open: ['MZJ'], all: 1, only: { done: 1, all: 12 } },
  ]);
  expect(openMilestones([{ ...board, units: [unit('CZJ', 'done')] }])).toEqual([]);
});

test('the most urgent first: by the day by which, then by how long it waits', () => {
  const draft = (day: string) =>
    draftTask({ ...told, type: 'policy', editedAt: `${day}T02:00:00.000Z`, isPublic: false }, []);
  const due = (day: string) => interpretationTask({ ...told, publishedAt: `${day}T02:00:00.000Z` }, by, now);
  const tasks = [draft('2026-11-29'), due('2026-11-30'), draft('2026-10-01'), due('2026-11-02')];
  expect(inOrder(tasks).map(({ kind, day }) => [kind, day])).toEqual([
    ['interpretation', '2026-11-05'],
    ['interpretation', '2026-12-03'],
    ['waiting', '2026-10-01'],
    ['waiting', '2026-11-29'],
  ]);
});
