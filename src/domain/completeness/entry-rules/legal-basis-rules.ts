import type { Severity } from '../../codes';
import { type LegalBasisFinding, legalBasisMessages } from '../../legal-basis';
import type { BasisFinding } from '../basis-findings';
import type { Rule } from '../rule';
import { sources } from '../sources';

type FaultCode = keyof typeof legalBasisMessages;

const faults: Readonly<Record<FaultCode, { severity: Severity; points: number; source: string }>> = {
  replaced: { severity: 'error', points: 4, source: sources.notice },
  ended: { severity: 'error', points: 4, source: sources.notice },
  repealed: { severity: 'error', points: 4, source: sources.notice },
  'number-differs': { severity: 'warning', points: 2, source: sources.documentFormat },
  'not-a-citation': { severity: 'warning', points: 2, source: sources.notice },
  brackets: { severity: 'warning', points: 1, source: sources.documentFormat },
  'unknown-in-register': { severity: 'info', points: 0, source: sources.notice },
};

/** `ended`: replaced, by what is not known. */
const faultOf = ({ code, successorId }: LegalBasisFinding): FaultCode =>
  code === 'replaced' && successorId === null ? 'ended' : code;

/** The findings of src/domain/legal-basis, as rules for whatever cites laws; the gate refuses none of them. */
export const legalBasisRules: readonly Rule<{ readonly basisFindings: readonly BasisFinding[] }>[] =
  Object.entries(faults).map(([fault, { severity, points, source }]) => {
    const { zh, en } = legalBasisMessages[fault as FaultCode];
    return {
      id: `legal-basis.${fault}`,
      element: 'legal-basis',
      severity,
      blocking: false,
      points,
      source,
      message: { zh: zh.message, en: en.message },
      hint: { zh: zh.hint, en: en.hint },
      hits: ({ basisFindings }) =>
        basisFindings
          .filter(({ finding }) => faultOf(finding) === fault)
          .map(({ field, finding: { facts } }) => ({ field, facts })),
    };
  });
