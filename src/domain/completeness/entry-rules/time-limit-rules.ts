import type { Severity } from '../../codes';
import { type TimeLimitFindingCode, timeLimitMessages } from '../../time';
import type { JudgedEntry } from '../judged-entry';
import type { Rule } from '../rule';
import { sources } from '../sources';

/** `empty` is not here: a time limit that says nothing is missing. */
type FaultCode = Exclude<TimeLimitFindingCode, 'empty'>;

const faults: Readonly<Record<FaultCode, { severity: Severity; points: number }>> = {
  'too-long': { severity: 'error', points: 5 },
  vague: { severity: 'warning', points: 4 },
  unreadable: { severity: 'warning', points: 4 },
  contradictory: { severity: 'warning', points: 4 },
  ditto: { severity: 'warning', points: 4 },
  'no-limit': { severity: 'warning', points: 2 },
  'comment-too-short': { severity: 'error', points: 3 },
  'unit-doubtful': { severity: 'warning', points: 2 },
  hedged: { severity: 'warning', points: 1 },
};

/** The findings of the reader of time limits (src/domain/time), as rules; the gate refuses none of them. */
export const timeLimitRules: readonly Rule<JudgedEntry>[] = Object.entries(faults).map(
  ([code, { severity, points }]) => {
    const { zh, en } = timeLimitMessages[code as FaultCode];
    return {
      id: `time-limit.${code}`,
      element: 'time-limit',
      severity,
      blocking: false,
      points,
      source: sources.proactiveLimit,
      message: { zh: zh.message, en: en.message },
      hint: { zh: zh.hint, en: en.hint },
      hits: ({ timeLimitFindings }) =>
        timeLimitFindings
          .filter((finding) => finding.code === code)
          .map(({ facts }) => ({ field: 'timeLimit.text', facts })),
    };
  },
);
