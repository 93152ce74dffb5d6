import { describe, expect, test } from 'vitest';
import { applyRules } from '../../completeness/rule';
import { limitsWith } from '../../time';
import { eventRules, type JudgedEvent } from '.';

const whole: JudgedEvent = {
  form: 'public-comment',
  startsAt: '2026-03-01T00:00:00.000Z',
  endsAt: '2026-03-31T00:00:00.000Z',
  shortPeriodReason: null,
  summary: '就《卫东区养老服务办法》征求意见',
  body: '<p>征求意见稿</p>',
  ways: '发送邮件或来信',
  place: null,
  result: null,
};

const listed = (change: Partial<JudgedEvent>): string =>
  applyRules(eventRules, { ...whole, ...change })
    .map(({ rule, field, blocking }) => `${rule} @${field}${blocking ? ' !' : ''}`)
    .join(', ');

describe('a period of public comment', () => {
  test.each<[string, Partial<JudgedEvent>, string]>([
    ['of 30 days, with matter, draft and ways', {}, ''],
    ['of 29 days', { endsAt: '2026-03-30T00:00:00.000Z' }, 'event.period.short @endsAt !'],
    [
      'of 30 days, where the district wants 45',
      { limits: limitsWith({ comment: 45 }) },
      'event.period.short @endsAt !',
    ],
    [
      'without a result, where the district gives it 10 days',
      { now: '2026-04-11T00:00:00.000Z', limits: limitsWith({ result: 10 }) },
      'event.result.missing @result',
    ],
    [
      'of 7 days with a reason',
      { endsAt: '2026-03-08T00:00:00.000Z', shortPeriodReason: '汛期将至，须在月底前完成避险搬迁' },
      '',
    ],
    [
      'of 7 days whose reason is 无',
      { endsAt: '2026-03-08T00:00:00.000Z', shortPeriodReason: '无' },
      'event.period.short @endsAt !',
    ],
    ['that ends before it begins', { endsAt: '2026-02-01T00:00:00.000Z' }, 'event.period.reversed @endsAt !'],
    ['without an end', { endsAt: null }, 'event.end.missing @endsAt !'],
    ['without a start', { startsAt: null }, 'event.start.missing @startsAt !'],
    ['a hearing needs no end', { form: 'hearing', endsAt: null }, ''],
    ['a questionnaire may be shorter', { form: 'questionnaire', endsAt: '2026-03-08T00:00:00.000Z' }, ''],
    [
      'without its matter',
      { summary: '无', body: '<p> </p>' },
      'event.matter.missing @summary, event.draft.missing @body',
    ],
    ['without its draft', { body: null }, 'event.draft.missing @body'],
    ['without ways to answer', { ways: null }, 'event.ways.missing @ways'],
    ['at a place', { ways: null, place: '区政府一楼会议室' }, ''],
    ['that just ended', { now: '2026-04-20T00:00:00.000Z' }, ''],
    [
      'that ended long ago without a result',
      { now: '2026-05-02T00:00:00.000Z' },
      'event.result.missing @result',
    ],
    ['whose result says nothing', { result: '感谢参与' }, 'event.result.vague @result'],
    [
      'whose result says what and why',
      { result: '采纳12条；3条未采纳，理由是超出职权', now: '2027-01-01T00:00:00.000Z' },
      '',
    ],
  ])('%s', (_, change, expected) => {
    expect(listed(change)).toBe(expected);
  });

  test('the messages give the days', () => {
    const [found] = applyRules(eventRules, { ...whole, endsAt: '2026-03-08T00:00:00.000Z' });
    expect(found?.message).toEqual({
      zh: '征求意见只有7日，少于30日，且未说明理由',
      en: 'The public has 7 days to comment, fewer than 30, and no reason is given',
    });
    const [late] = applyRules(eventRules, { ...whole, now: '2026-05-10T00:00:00.000Z' });
    expect(late?.message.zh).toBe('活动已结束40日，仍未公布意见采纳情况');
  });
});
