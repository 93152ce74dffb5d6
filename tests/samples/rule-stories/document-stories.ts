import { applyRules } from '../../../src/domain/completeness';
import { eventRules, interpretationRules, policyRules } from '../../../src/domain/document-rules';
import type { JudgedEvent } from '../../../src/domain/document-rules/event-rules/judged-event';
import type { JudgedInterpretation } from '../../../src/domain/document-rules/interpretation-rules/judged-interpretation';
import type { JudgedPolicy } from '../../../src/domain/document-rules/policy-rules';
import { judgeAlone } from '../judge-alone';
import { wholeGuide } from '../whole-guide';
import type { Stories } from './story';

const event = (change: Partial<JudgedEvent>) => () =>
  applyRules(eventRules, {
    form: 'public-comment',
    startsAt: '2026-03-01T00:00:00.000Z',
    endsAt: '2026-03-31T00:00:00.000Z',
    shortPeriodReason: null,
    summary: '就《卫东区养老服务办法》征求意见',
    body: '<p>征求意见稿</p>',
    ways: '发送邮件或来信',
    place: null,
    result: null,
    ...change,
  });

const policyBody =
  '<p>各街道办事处要对符合条件的困难家庭应保尽保，城市最低生活保障标准提高到每人每月六百三十元，所需资金由区财政统筹安排。</p>';
const explained =
  '为什么要提高标准？背景是物价上涨。主要内容有两条：一是标准从600元涨到630元；二是自动补发。';

const interpretation = (change: Partial<JudgedInterpretation>) => () =>
  applyRules(interpretationRules, {
    form: 'text',
    body: explained,
    textAlternative: null,
    policyBody,
    ...change,
  });

const interpreted = (change: Partial<JudgedPolicy>) => () =>
  applyRules(policyRules, {
    needsInterpretation: true,
    publishedOn: '2026-03-02',
    interpretedOn: [],
    today: '2026-03-20',
    ...change,
  });

const policy = (change: object) => () => {
  const whole = { title: '低保办法', issuer: 'u1', issuedOn: '2026-03-02', body: '<p>第一条</p>' };
  return judgeAlone({ type: 'policy', snapshot: { ...whole, ...change } }, {}, { today: '2026-11-30' });
};

const whole = wholeGuide({ unit: 'u1' });
const [step] = whole.steps;
const [place] = whole.places;
const guide = (change: object) => () =>
  judgeAlone({ type: 'service-guide', snapshot: { ...whole, ...change } });

const empty = (type: 'disclosure' | 'response' | 'training', change: object) => () =>
  judgeAlone(
    { type, snapshot: { title: '关于低保标准', unit: 'u1', ...change } },
    {},
    { today: '2026-11-30', since: null },
  );

/** A document that breaks each rule of its type. */
export const documentStories: Stories<
  'event' | 'interpretation' | 'policy' | 'guide' | 'disclosure' | 'response' | 'training'
> = {
  'disclosure.text.missing': empty('disclosure', { catalogItem: 'i1' }),
  'disclosure.late': empty('disclosure', { catalogItem: 'i1', formedOn: '2026-09-01' }),
  'response.text.missing': empty('response', { concern: '标准何时提高' }),
  'training.text.missing': empty('training', { kind: 'training' }),
  'event.start.missing': event({ startsAt: null }),
  'event.end.missing': event({ endsAt: null }),
  'event.period.reversed': event({ endsAt: '2026-02-01T00:00:00.000Z' }),
  'event.period.over': event({ now: '2026-04-02T00:00:00.000Z', since: null }),
  'event.period.short': event({ endsAt: '2026-03-30T00:00:00.000Z' }),
  'event.matter.missing': event({ summary: '无', body: null }),
  'event.draft.missing': event({ body: null }),
  'event.ways.missing': event({ ways: null }),
  'event.result.missing': event({ now: '2026-05-02T00:00:00.000Z' }),
  'event.result.vague': event({ result: '<p>感谢大家的参与</p>' }),
  'interpretation.body.missing': interpretation({ body: ' ' }),
  'interpretation.before-policy': interpretation({
    interpretedOn: '2026-03-01',
    policyDays: { issuedOn: '2026-03-02', publishedOn: null, waits: true },
  }),
  'interpretation.late': interpretation({
    publishedOn: '2026-03-20',
    policyDays: { issuedOn: '2026-03-02', publishedOn: '2026-03-02', waits: true },
  }),
  'interpretation.excerpt': interpretation({ body: policyBody }),
  'interpretation.much-copied': interpretation({ body: `${policyBody}${explained}` }),
  'interpretation.part.missing': interpretation({ body: policyBody }),
  'interpretation.parts.few': interpretation({}),
  'interpretation.picture.no-text': interpretation({ form: 'infographic', body: '<img src="a.png">' }),
  'policy.interpretation.due': interpreted({ today: '2026-03-03' }),
  'policy.interpretation.missing': interpreted({}),
  'policy.interpretation.late': interpreted({ interpretedOn: ['2026-03-10'] }),
  'policy.issued-on.missing': policy({ issuedOn: null }),
  'policy.text.missing': policy({ body: null }),
  'policy.expires.reversed': policy({ effectiveOn: '2026-04-01', expiresOn: '2026-03-31' }),
  'policy.effective.before-issue': policy({ effectiveOn: '2026-03-01' }),
  'policy.validity.over': policy({ expiresOn: '2026-11-01', validity: 'valid' }),
  'policy.number.brackets': policy({ documentNumber: '卫政[2026]5号' }),
  'guide.code.unreadable': guide({ itemCode: '见附件' }),
  'guide.audience.missing': guide({ audience: null, applicants: [] }),
  'guide.audience.unnamed': guide({ audienceNote: null }),
  'guide.conditions.missing': guide({ conditions: '无' }),
  'guide.legal-basis.missing': guide({ legalBases: [] }),
  'guide.materials.missing': guide({ materials: [] }),
  'guide.materials.contradiction': guide({ noMaterials: true }),
  'guide.material.unnamed': guide({ materials: [{ name: ' ' }] }),
  'guide.steps.missing': guide({ steps: [] }),
  'guide.step.unnamed': guide({ steps: [{ ...step, name: null }] }),
  'guide.step.time-vague': guide({ steps: [{ ...step, time: '及时统一办理' }] }),
  'guide.result.missing': guide({ result: null }),
  'guide.time-limit.missing': guide({ statutoryDays: null, promisedDays: null }),
  'guide.time-limit.unpromised': guide({ promisedDays: null }),
  'guide.time-limit.longer': guide({ promisedDays: 31 }),
  'guide.fee.missing': guide({ free: false }),
  'guide.fee.contradiction': guide({ fee: '每证10元' }),
  'guide.fee.no-basis': guide({ free: false, fee: '每证10元' }),
  'guide.place.missing': guide({ places: [], onlineUrl: null }),
  'guide.place.no-hours': guide({ places: [{ ...place, hours: null }] }),
  'guide.online.not-https': guide({ onlineUrl: 'http://www.hnzwfw.gov.cn/' }),
  'guide.online.missing': guide({ onlineUrl: null, visits: 0 }),
  'guide.phone.missing': guide({ phone: null }),
  'guide.supervision-phone.missing': guide({ supervisionPhone: null }),
  'guide.words.vague': guide({ conditions: '符合其他有关条件的' }),
};
