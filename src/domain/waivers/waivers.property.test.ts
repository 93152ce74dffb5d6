import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Snapshot } from '../change';
import { scoreOf } from '../completeness';
import { type Finding, makeFinding } from '../finding';
import { applyWaivers, fingerprintOf, type Waiver } from '.';

const now = '2026-11-25T03:00:00.000Z';
const document = { type: 'disclosure', documentId: 'd1', locale: 'zh-Hans' } as const;

const rules = fc.constantFrom(
  'privacy.id-number',
  'privacy.mobile-phone',
  'event.end.missing',
  'element.name.missing',
);
const fields = fc.constantFrom('body', 'title', null);

const finding = fc
  .record({ rule: rules, field: fields, blocking: fc.boolean(), points: fc.nat(20), said: fc.nat(2) })
  .map(
    ({ said, rule, ...rest }): Finding =>
      makeFinding(rule, {
        ...rest,
        severity: 'error',
        message: { zh: `问题${said}`, en: `fault ${said}` },
        hint: { zh: '', en: '' },
      }),
  );

const account = fc.constantFrom('admin:1', 'admin:2');
const waiver = (findings: readonly Finding[], snapshot: Snapshot) =>
  fc
    .record({
      of: fc.nat(Math.max(0, findings.length - 1)),
      occurrence: fc.nat(3),
      until: fc.constantFrom('2026-11-24', '2026-11-25', '2027-01-01'),
      askedBy: account,
      signedBy: fc.option(account),
      withdrawnBy: fc.option(account),
    })
    .map(({ of, ...facts }): Waiver => {
      const meant = findings[of];
      return {
        ...document,
        ...facts,
        procedure: null,
        rule: meant?.rule ?? 'privacy.id-number',
        field: meant?.field ?? null,
        fingerprint: meant ? fingerprintOf(meant, snapshot) : '',
        reason: '公示内容，经本人书面同意公开',
      };
    });

const snapshot: Snapshot = { title: '公告', body: '正文' };
const cases = fc.array(finding, { maxLength: 12 }).chain((findings) =>
  fc.record({
    findings: fc.constant(findings),
    waivers: fc.array(waiver(findings, snapshot), { maxLength: 6 }),
  }),
);

test('as many findings pass as there are waivers, at most; none is lost, none is cheaper', () => {
  fc.assert(
    fc.property(cases, ({ findings, waivers }) => {
      const before = JSON.stringify(findings);
      const after = applyWaivers(findings, { document, snapshot, waivers }, now);
      expect(JSON.stringify(findings)).toBe(before);
      const kept = after.filter(({ rule }) => !rule.startsWith('waiver.'));
      const passed = kept.filter((found) => found.waiver !== undefined);
      const helpful = waivers.filter(
        ({ until, withdrawnBy, rule, askedBy, signedBy }) =>
          until >= '2026-11-25' &&
          withdrawnBy === null &&
          rule !== 'element.name.missing' &&
          (!rule.startsWith('privacy.') || (signedBy !== null && signedBy !== askedBy)),
      );
      expect(passed.length).toBeLessThanOrEqual(helpful.length);
      expect(kept.map(({ rule, points, severity }) => [rule, points, severity])).toEqual(
        findings.map(({ rule, points, severity }) => [rule, points, severity]),
      );
      expect(scoreOf(after)).toBe(scoreOf(findings));
      for (const [index, found] of kept.entries())
        expect(found.blocking).toBe((findings[index]?.blocking ?? false) && found.waiver === undefined);
    }),
  );
});

test('one waiver alone lets one finding pass, whatever the others are', () => {
  fc.assert(
    fc.property(cases, ({ findings, waivers }) => {
      for (const one of waivers) {
        const passed = applyWaivers(findings, { document, snapshot, waivers: [one, one] }, now).filter(
          (found) => found.waiver !== undefined,
        );
        expect(passed.length).toBeLessThanOrEqual(1);
      }
    }),
  );
});
