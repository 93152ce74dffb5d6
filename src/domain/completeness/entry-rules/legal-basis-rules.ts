import { ruled } from '../../finding';
import { type LegalBasisFinding, legalBasisMessages } from '../../legal-basis';
import type { BasisFinding } from '../basis-findings';
import type { Rule } from '../rule';

type FaultCode = keyof typeof legalBasisMessages;

/** In the order in which an editor should look at them. */
const faults: readonly FaultCode[] = [
  'replaced',
  'ended',
  'repealed',
  'number-differs',
  'not-a-citation',
  'brackets',
  'unchecked',
  'unknown-in-register',
];

/** `ended`: replaced, by what is not known. */
const faultOf = ({ code, successorId }: LegalBasisFinding): FaultCode =>
  code === 'replaced' && successorId === null ? 'ended' : code;

/** The findings of src/domain/legal-basis, as rules for whatever cites laws; the gate refuses none of them. */
export const legalBasisRules: readonly Rule<{ readonly basisFindings: readonly BasisFinding[] }>[] =
  faults.map((fault) => {
    const { zh, en } = legalBasisMessages[fault];
    return {
      ...ruled(`legal-basis.${fault}`),
      element: 'legal-basis',
      message: { zh: zh.message, en: en.message },
      hint: { zh: zh.hint, en: en.hint },
      hits: ({ basisFindings }) =>
        basisFindings
          .filter(({ finding }) => faultOf(finding) === fault)
          .map(({ field, finding: { facts } }) => ({ field, facts })),
    };
  });
