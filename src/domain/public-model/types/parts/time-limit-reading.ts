import { parseTimeLimit, type TimeLimitClause } from '../../../time';
import type { Derivation } from '../../declare';
import { boolean, code, group, groups, integer, number, text } from '../../fields';

const span = {
  amount: number('How many'),
  unit: code('limitUnits', 'Of what'),
};

const clause = (read: TimeLimitClause) => {
  const { scope, trigger, amount, unit, posting, cadence, retention, kept, until, remark } = read;
  return {
    scope,
    trigger: trigger?.text ?? null,
    amount,
    unit,
    posting: posting && { amount: posting.amount, unit: posting.unit, minimum: posting.minimum },
    cadence: cadence && {
      times: cadence.times,
      atLeast: cadence.atLeast,
      amount: cadence.every.amount,
      unit: cadence.every.unit,
    },
    retention,
    retainedFor: kept && { amount: kept.amount, unit: kept.unit },
    retainedUntil: until,
    remark,
  };
};

/** What the parser of time limits understood of the text; grows by one when its answers change. */
export const timeLimitReading: Derivation = {
  version: 13,
  fields: {
    vague: boolean('Whether some part says no definite time'),
    clauses: groups('TimeLimitClause', 'What the text says, statement by statement', {
      scope: text('The contents it holds for, as written; null: all'),
      trigger: text('What starts the clock, as written (…之日起)'),
      ...span,
      posting: group('PostingPeriod', 'How long it is posted for objections (公示期)', {
        ...span,
        minimum: boolean('At least that long'),
      }),
      cadence: group('Cadence', 'How often it is renewed (更新频率)', {
        times: integer('How many times'),
        atLeast: boolean('At least so often'),
        ...span,
      }),
      retention: code('retentions', 'How long it stays public (公开期限)'),
      retainedFor: group('RetentionPeriod', 'How long, where it is a fixed time (保留3年)', span),
      retainedUntil: text('The event that ends it, as written (保留至项目竣工)'),
      remark: text('Words about the same that say nothing the reader of time limits knows; shown as written'),
    }),
  },
  from: ({ text: written }) => {
    const { vague, clauses } = parseTimeLimit(typeof written === 'string' ? written : '');
    return { vague, clauses: clauses.map(clause) };
  },
};
