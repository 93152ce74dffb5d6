import { describe, expect, test } from 'vitest';
import { judgeAlone } from '../../../tests/samples/judge-alone';
import type { PublicChange, Snapshot } from '../change';
import { entryRules, scoreOf } from '../completeness';
import { eventRules, guideRules, interpretationRules, policyTextRules } from '../document-rules';
import {
  applyWaivers,
  askProblems,
  fingerprintOf,
  procedureOf,
  signProblems,
  standings,
  type Waiver,
} from '.';

const now = '2026-11-25T03:00:00.000Z';
const document = { type: 'disclosure', documentId: 'd1', locale: 'zh-Hans' } as const;
const judge = (snapshot: Snapshot, type: PublicChange['type'] = 'disclosure') =>
  judgeAlone({ type, snapshot });

const list: Snapshot = {
  title: '中标公告',
  catalogItem: 'c1',
  unit: 'u1',
  body: '项目负责人13800138000，监理13900139000',
};
const waiver = (snapshot: Snapshot, change: Partial<Waiver>): Waiver => {
  const made: Waiver = {
    ...document,
    rule: 'privacy.mobile-phone',
    field: 'body',
    occurrence: 0,
    procedure: null,
    fingerprint: '',
    reason: '项目负责人电话依法公示，经本人书面同意',
    until: '2026-12-31',
    askedBy: 'admin:1',
    signedBy: 'admin:2',
    withdrawnBy: null,
    ...change,
  };
  const finding = judge(snapshot, made.type).filter(
    ({ rule, field }) => rule === made.rule && field === made.field,
  )[made.occurrence];
  return { ...made, fingerprint: change.fingerprint ?? (finding ? fingerprintOf(finding, snapshot) : '') };
};

const apply = (snapshot: Snapshot, waivers: readonly Waiver[], type: PublicChange['type'] = 'disclosure') =>
  applyWaivers(judge(snapshot, type), { document: { ...document, type }, snapshot, waivers }, now).map(
    ({ rule, blocking, waiver: granted }) => [rule, blocking, granted?.until ?? null],
  );
const phone = (blocking: boolean, until: string | null = null) => ['privacy.mobile-phone', blocking, until];
const remark = (standing: string) => [`waiver.${standing}`, false, null];

test('a draft that was saved before texts were cleaned reads in public as it was asked for: the waiver holds', () => {
  const draft = { ...list, body: '<p style="margin:0">联系人13800138000</p><!-- 批注 -->' };
  const inPublic = { ...list, body: '<p>联系人13800138000</p>' };
  expect(apply(inPublic, [waiver(draft, {})])).toEqual([phone(false, '2026-12-31')]);
});

test('a picture beside the number has one address in the draft and another in public: the waiver holds', () => {
  const body = (src: string, more = ''): string => `<p>联系人13800138000</p><img src="${src}"${more}>`;
  const draft = { ...list, body: body('/files/private/liu_1.png?expires=1&amp;signature=x') };
  const inPublic = {
    ...list,
    body: body(`/portal/files/${'ab'.repeat(32)}/liu.png`, ' alt="图" data-file="doc1"'),
  };
  expect(apply(inPublic, [waiver(draft, {})])).toEqual([phone(false, '2026-12-31')]);
  expect(apply({ ...draft, body: `${draft.body}<p>增</p>` }, [waiver(draft, {})])).toEqual([
    phone(true),
    remark('changed'),
  ]);
});

describe('a waiver', () => {
  test('lets the one finding pass for which it was signed, and no other of the same text', () => {
    expect(apply(list, [])).toEqual([phone(true), phone(true)]);
    expect(apply(list, [waiver(list, {})])).toEqual([phone(false, '2026-12-31'), phone(true)]);
    expect(apply(list, [waiver(list, { occurrence: 1 })])).toEqual([phone(true), phone(false, '2026-12-31')]);
  });

  test('leaves grade, points and words as they were, and says why', () => {
    const before = judge(list);
    const [first] = applyWaivers(before, { document, snapshot: list, waivers: [waiver(list, {})] }, now);
    expect(first).toEqual({
      ...before[0],
      blocking: false,
      waiver: { reason: '项目负责人电话依法公示，经本人书面同意', until: '2026-12-31' },
    });
  });

  const idle: ReadonlyArray<readonly [string, Partial<Waiver>, string]> = [
    ['that nobody has signed', { signedBy: null }, 'unsigned'],
    ['that its asker signed', { signedBy: 'admin:1' }, 'unsigned'],
    ['that ended yesterday', { until: '2026-11-24' }, 'expired'],
    ['that was withdrawn', { withdrawnBy: 'admin:2' }, 'withdrawn'],
    ['of another text', { fingerprint: 'f00' }, 'changed'],
  ];
  for (const [name, change, standing] of idle)
    test(`${name} does not help, and the editor reads why`, () => {
      expect(apply(list, [waiver(list, change)])).toEqual([phone(true), remark(standing), phone(true)]);
    });

  test('holds to the end of its last day in China', () => {
    const last = waiver(list, { until: '2026-11-25' });
    const at = (moment: string) =>
      applyWaivers(judge(list), { document, snapshot: list, waivers: [last] }, moment)[0]?.blocking;
    expect(at('2026-11-25T15:59:59.000Z')).toBe(false);
    expect(at('2026-11-25T16:00:00.000Z')).toBe(true);
  });

  test('is of one document, one language and one field', () => {
    for (const other of [
      { documentId: 'd2' },
      { locale: 'en' },
      { type: 'policy' },
      { field: 'title' },
    ] as const) {
      const { fingerprint } = waiver(list, {});
      expect(apply(list, [waiver(list, { ...other, fingerprint })])).toEqual([phone(true), phone(true)]);
    }
  });

  test('of an older, expired request does not hide the one that holds', () => {
    const old = waiver(list, { until: '2025-12-31' });
    expect(apply(list, [old, waiver(list, {})])).toEqual([phone(false, '2026-12-31'), phone(true)]);
    expect(apply(list, [waiver(list, {}), old])).toEqual([phone(false, '2026-12-31'), phone(true)]);
  });

  describe('of one of the eight elements', () => {
    const rule = 'element.channel.other-unnamed';
    const item: Snapshot = { level1: '低保', level2: '名单', channels: ['other'] };
    const asked = (change: Partial<Waiver>) =>
      waiver(item, { type: 'catalog-item', rule, field: 'channelNote', signedBy: null, ...change });
    const unnamed = (snapshot: Snapshot, granted: Waiver) =>
      apply(snapshot, [granted], 'catalog-item').filter(
        ([id]) => id === rule || String(id).startsWith('waiver'),
      );

    test('waits for a second person', () => {
      const waits = asked({ procedure: 'second-person' });
      expect(unnamed(item, waits)).toEqual([[rule, true, null], remark('unsigned')]);
      expect(unnamed(item, { ...waits, signedBy: 'admin:1' })).toEqual([
        [rule, true, null],
        remark('unsigned'),
      ]);
      expect(unnamed(item, { ...waits, signedBy: 'admin:2' })).toEqual([[rule, false, '2026-12-31']]);
    });

    test('and given by an older release, for a reason alone, stays as it is, but not for another text', () => {
      const old = asked({ procedure: null });
      expect(unnamed(item, old)).toEqual([[rule, false, '2026-12-31']]);
      expect(unnamed({ ...item, channelNote: '待定' }, old)).toEqual([[rule, true, null], remark('changed')]);
    });
  });

  test('that needs only a reason holds without a second person', () => {
    const policy: Snapshot = { title: '办法', issuer: 'u1', issuedOn: null, body: '<p>第一条</p>' };
    const rule = 'policy.issued-on.missing';
    const granted = waiver(policy, {
      type: 'policy',
      rule,
      field: 'issuedOn',
      procedure: 'reasoned',
      signedBy: null,
    });
    expect(apply(policy, [granted], 'policy')).toEqual([[rule, false, '2026-12-31']]);
  });

  test('gives no score back', () => {
    const item: Snapshot = { level1: '低保', level2: '名单', channels: ['other'] };
    const findings = judge(item, 'catalog-item');
    const rule = 'element.channel.other-unnamed';
    const granted = waiver(item, { type: 'catalog-item', rule, field: 'channelNote' });
    const after = applyWaivers(
      findings,
      { document: { ...document, type: 'catalog-item' }, snapshot: item, waivers: [granted] },
      now,
    );
    expect(after.find((finding) => finding.rule === rule)?.blocking).toBe(false);
    expect(scoreOf(after)).toBe(scoreOf(findings));
  });

  test('is found beside the finding that it concerns, with what has become of it', () => {
    const asked = { ...waiver(list, { signedBy: null, occurrence: 1 }), id: 7 };
    const found = standings(judge(list), { document, snapshot: list, waivers: [asked] }, now);
    expect(found.map(({ occurrence, waiver: its }) => [occurrence, its?.standing, its?.record.id])).toEqual([
      [0, undefined, undefined],
      [1, 'unsigned', 7],
    ]);
  });
});

test('what may be waived, and how: every rule that refuses a publish', () => {
  const blocking = [
    ...entryRules,
    ...eventRules,
    ...interpretationRules,
    ...policyTextRules,
    ...guideRules,
  ].filter((rule) => rule.blocking);
  const ids = [
    ...blocking.map(({ id }) => id),
    'privacy.id-number',
    'required.policy.issuer',
    'key.taken',
    'link.not-public',
  ];
  const by = (procedure: string) => ids.filter((id) => procedureOf(id) === procedure);
  expect(by('second-person')).toEqual([
    'element.content.missing',
    'element.content.placeholder',
    'element.content.ditto',
    'element.legal-basis.missing',
    'element.legal-basis.placeholder',
    'element.legal-basis.ditto',
    'element.time-limit.placeholder',
    'element.time-limit.ditto',
    'element.subject.missing',
    'element.subject.placeholder',
    'element.subject.ditto',
    'element.channel.missing',
    'element.channel.other-unnamed',
    'element.audience.unnamed',
    'privacy.id-number',
  ]);
  expect(by('never')).toEqual([
    'element.name.missing',
    'element.name.placeholder',
    'element.name.ditto',
    'element.time-limit.missing',
    'element.method.missing',
    'element.audience.missing',
    'element.name.level1-missing',
    'event.period.reversed',
    'event.period.short',
    'policy.expires.reversed',
    'guide.time-limit.longer',
    'guide.online.not-https',
    'required.policy.issuer',
    'key.taken',
    'link.not-public',
  ]);
  expect(by('reasoned')).toEqual([
    'event.start.missing',
    'event.end.missing',
    'interpretation.picture.no-text',
    'policy.issued-on.missing',
    'policy.text.missing',
    'policy.number.brackets',
    'guide.code.unreadable',
    'guide.conditions.missing',
    'guide.materials.missing',
    'guide.material.unnamed',
    'guide.steps.missing',
    'guide.step.unnamed',
    'guide.time-limit.missing',
    'guide.fee.missing',
    'guide.place.missing',
  ]);
});

describe('asking for a waiver', () => {
  const good = {
    rule: 'privacy.mobile-phone',
    reason: '公示内容，经本人书面同意公开',
    until: '2026-12-31',
  };
  const cases: ReadonlyArray<readonly [string, Partial<typeof good>, readonly string[]]> = [
    ['with a reason and a day', {}, []],
    ['until today', { until: '2026-11-25' }, []],
    ['for a whole year', { until: '2027-11-25' }, []],
    ['for a year and a day', { until: '2027-11-26' }, ['until: 有效期超过一年']],
    ['until yesterday', { until: '2026-11-24' }, ['until: 有效期早于今天']],
    ['until no day', { until: '2026-02-30' }, ['until: 未填写有效期']],
    ['with nine signs', { reason: '公示内容经本人同意' }, ['reason: 理由不足10个字']],
    ['with blanks for signs', { reason: '公示  内容  同意' }, ['reason: 理由不足10个字']],
    ['with one key held down', { reason: '。。。。。。。。。。。' }, ['reason: 理由没有实际内容']],
    [
      'with a citizen’s number in it',
      { reason: '经13800138000机主本人同意公开' },
      ['reason: 理由中写有个人信息'],
    ],
    ['for what cannot be waived', { rule: 'required.policy.title' }, ['rule: 此问题不能豁免']],
    ['with nothing', { reason: '', until: '' }, ['reason: 理由不足10个字', 'until: 未填写有效期']],
  ];
  for (const [name, change, expected] of cases)
    test(name, () => {
      const problems = askProblems({ ...good, ...change }, now);
      expect(problems.map(({ field, message }) => `${field}: ${message.zh}`)).toEqual(expected);
    });

  test('signing: by another, once, and not what was withdrawn', () => {
    const asked = waiver(list, { signedBy: null });
    const told = (record: Waiver, by: string) =>
      signProblems(record, by, now).map(({ message }) => message.zh);
    expect(told(asked, 'admin:2')).toEqual([]);
    expect(told(asked, 'admin:1')).toEqual(['不能签署自己的申请']);
    expect(told({ ...asked, until: '2026-11-24' }, 'admin:2')).toEqual(['申请的有效期已过']);
    expect(told({ ...asked, signedBy: 'admin:3' }, 'admin:2')).toEqual(['已经签署']);
    expect(told({ ...asked, withdrawnBy: 'admin:1' }, 'admin:2')).toEqual(['申请已撤回或被退回']);
  });
});
