import { applyWaivers, fingerprintOf, type Waiver } from '../../../src/domain/waivers';
import { judgeAlone } from '../judge-alone';
import type { Stories } from './story';

const document = { type: 'policy', documentId: 'p1', locale: 'zh-Hans' } as const;
const snapshot = {
  title: '低保办法',
  issuer: 'u1',
  body: '<p>联系人手机13800138000</p>',
  issuedOn: '2026-03-02',
};
const findings = judgeAlone({ type: 'policy', snapshot });

/** A telephone number in a policy, and a waiver for it that does not help. */
const waived = (change: Partial<Waiver>) => () => {
  const [finding] = findings.filter(({ rule }) => rule === 'privacy.mobile-phone');
  if (!finding) throw new Error('The policy names no telephone');
  const waiver: Waiver = {
    ...document,
    rule: finding.rule,
    field: finding.field,
    occurrence: 0,
    procedure: 'second-person',
    fingerprint: fingerprintOf(finding, snapshot),
    reason: '项目负责人电话依法公示，经本人书面同意',
    until: '2026-12-31',
    askedBy: 'admin:1',
    signedBy: 'admin:2',
    withdrawnBy: null,
    ...change,
  };
  return applyWaivers(findings, { document, snapshot, waivers: [waiver] }, '2026-06-01T00:00:00.000Z');
};

export const waiverStories: Stories<'waiver'> = {
  'waiver.unsigned': waived({ signedBy: null }),
  'waiver.changed': waived({ fingerprint: '' }),
  'waiver.expired': waived({ until: '2026-05-31' }),
  'waiver.withdrawn': waived({ withdrawnBy: 'admin:1' }),
};
