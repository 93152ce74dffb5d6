import { ruled, sourceOf } from '../../finding';
import { type TimeLimitFindingCode, timeLimitMessages } from '../../time';
import type { JudgedEntry } from '../judged-entry';
import type { Hit, Rule } from '../rule';

/** `empty` is not here: a time limit that says nothing is missing. */
type FaultCode = Exclude<TimeLimitFindingCode, 'empty'>;

/** In the order in which an editor should look at them. */
const faults: readonly FaultCode[] = [
  'too-long',
  'vague',
  'unreadable',
  'contradictory',
  'ditto',
  'no-limit',
  'comment-too-short',
  'unit-doubtful',
  'hedged',
];

/** Where it is compared with a number of the law, that law is the case's. */
const hitOf = (facts: Readonly<Record<string, string>>): Hit => ({
  field: 'timeLimit.text',
  facts,
  ...(facts.source === undefined ? {} : { source: sourceOf(facts.source) }),
});

/** The findings of the reader of time limits (src/domain/time), as rules; the gate refuses none of them. */
export const timeLimitRules: readonly Rule<JudgedEntry>[] = faults.map((code) => {
  const { zh, en } = timeLimitMessages[code];
  return {
    ...ruled(`time-limit.${code}`),
    element: 'time-limit',
    message: { zh: zh.message, en: en.message },
    hint: { zh: zh.hint, en: en.hint },
    hits: ({ timeLimitFindings }) =>
      timeLimitFindings.filter((finding) => finding.code === code).map(({ facts }) => hitOf(facts)),
  };
});
