import { expect, test } from 'vitest';
import { judgeAlone } from '../../../../tests/samples/judge-alone';

const today = '2026-11-30';
const told = (
  type: 'disclosure' | 'response' | 'training' | 'interpretation' | 'policy' | 'participation-event',
  snapshot: object,
  beside: object = {},
): readonly string[] =>
  judgeAlone(
    { type, snapshot: { title: '关于低保', unit: 'u1', ...snapshot } as never },
    {},
    { today, now: `${today}T03:00:00.000Z`, since: null, ...beside },
  ).map(({ rule, blocking }) => `${blocking ? '!' : ''}${rule}`);

test('a title alone informs nobody, whatever the type; a translation may be one', () => {
  expect(told('disclosure', { catalogItem: 'i' })).toEqual(['disclosure.text.missing']);
  expect(told('disclosure', { catalogItem: 'i', body: '<p> </p>' })).toEqual(['disclosure.text.missing']);
  expect(told('disclosure', { catalogItem: 'i', attachments: [{ name: '名单' }] })).toEqual([]);
  expect(told('disclosure', { catalogItem: 'i', body: '<img src="/a.png" alt="图">' })).toEqual([]);
  expect(told('disclosure', { catalogItem: 'i' }, { locale: 'en' })).toEqual([]);
  expect(told('response', { concern: '何时发放' })).toEqual(['response.text.missing']);
  expect(told('training', { kind: 'training' })).toEqual(['training.text.missing']);
  expect(told('training', { kind: 'training', summary: '讲解目录编制' })).toEqual([]);
  const interpretation = { policy: 'p', form: 'press-conference' };
  expect(told('interpretation', interpretation)).toContain('interpretation.body.missing');
  expect(told('interpretation', { ...interpretation, attachments: [{ name: '视频' }] })).toEqual([]);
});

test('what was made later than today, or long ago, is told beside its day', () => {
  const disclosure = { catalogItem: 'i', body: '<p>名单</p>' };
  expect(told('disclosure', { ...disclosure, formedOn: '2027-09-01' })).toEqual(['day.future']);
  expect(told('disclosure', { ...disclosure, formedOn: '2026-09-01' })).toEqual(['disclosure.late']);
  expect(told('disclosure', { ...disclosure, formedOn: '2026-11-02' })).toEqual([]);
  // It became public in time; that it is revised later makes nothing late.
  const since = '2026-09-10T03:00:00.000Z';
  expect(told('disclosure', { ...disclosure, formedOn: '2026-09-01' }, { since })).toEqual([]);
  expect(told('disclosure', { ...disclosure, formedOn: '2026-09-01' }, { since: undefined })).toEqual([]);
});

test('days of a policy that contradict each other', () => {
  const policy = { issuer: 'u1', body: '<p>第一条</p>', issuedOn: '2026-11-02', validity: 'valid' };
  expect(told('policy', { ...policy, effectiveOn: '2026-11-01', expiresOn: '2026-10-01' })).toEqual([
    '!policy.expires.reversed',
    'policy.effective.before-issue',
    'policy.validity.over',
  ]);
  expect(told('policy', { ...policy, effectiveOn: '2026-12-01', expiresOn: '2031-11-30' })).toEqual([]);
  expect(told('policy', { ...policy, expiresOn: '2026-11-20' })).toEqual(['policy.validity.over']);
  expect(told('policy', { ...policy, expiresOn: '2026-11-20', validity: 'expired' })).toEqual([]);
});

test('a policy that needs an interpretation says by when, before it is public and after', () => {
  const policy = { issuer: 'u1', body: '<p>第一条</p>', issuedOn: '2026-11-02', needsInterpretation: true };
  expect(told('policy', policy, { interpretedOn: [] })).toEqual(['policy.interpretation.due']);
  const since = '2026-11-02T03:00:00.000Z';
  expect(told('policy', policy, { interpretedOn: [], since })).toEqual(['policy.interpretation.missing']);
  expect(told('policy', policy, { interpretedOn: ['2026-11-03'], since })).toEqual([]);
  expect(told('policy', { ...policy, needsInterpretation: false }, { interpretedOn: [] })).toEqual([]);
});

test('an interpretation is not dated before its policy, and comes with it', () => {
  const whole = { policy: 'p', form: 'text', attachments: [{ name: '解读' }] };
  const policyDays = { issuedOn: '2026-11-16', publishedOn: '2026-11-17', waits: true };
  const days = (interpretedOn: string, change: object = {}) =>
    told('interpretation', { ...whole, interpretedOn }, { policyDays: { ...policyDays, ...change } });
  expect(days('2026-11-08')).toEqual(['interpretation.before-policy', 'interpretation.late']);
  expect(days('2026-11-30', { waits: false })).toEqual([]);
  expect(days('2026-11-30', { publishedOn: '2026-11-27' })).toEqual([]);
});

test('an event is public before it is over; what came of it is asked for beside the form, too', () => {
  const event = {
    form: 'public-comment',
    startsAt: '2026-09-01T00:00:00.000Z',
    endsAt: '2026-10-10T00:00:00.000Z',
    summary: '就养老服务办法征求意见',
    body: '<p>征求意见稿</p>',
    ways: '来信',
  };
  expect(told('participation-event', event)).toEqual(['event.period.over', 'event.result.missing']);
  const since = '2026-08-31T00:00:00.000Z';
  expect(told('participation-event', event, { since })).toEqual(['event.result.missing']);
  expect(
    told('participation-event', { ...event, form: 'symposium', result: '意见均已采纳，因为合理' }),
  ).toEqual([]);
});

test('one sign is no reason for a shorter period, and the message says how days are counted', () => {
  const short = {
    form: 'public-comment',
    startsAt: '2026-11-30T16:00:00.000Z',
    endsAt: '2026-12-30T15:59:59.000Z',
    summary: '就养老服务办法征求意见',
    body: '<p>征求意见稿</p>',
    ways: '来信',
  };
  const judged = (shortPeriodReason: string) =>
    judgeAlone({
      type: 'participation-event',
      snapshot: { title: '征求意见', unit: 'u', ...short, shortPeriodReason },
    });
  expect(judged('急').map(({ rule }) => rule)).toEqual(['event.period.short']);
  expect(judged('急')[0]?.hint.zh).toContain('2026-12-31');
  expect(judged('汛期将至，须在月底前完成避险搬迁').map(({ rule }) => rule)).toEqual([]);
});
