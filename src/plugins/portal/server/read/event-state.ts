import type { EventState } from '../../../../domain/participation';
import { eventState } from '../../../../domain/participation';
import { graphqlCode } from '../../../../domain/public-model';
import type { FieldPlan } from '../plan/field-context';
import type { Condition } from './narrowing';

/** The state of a participation event at the time of the request, by the rule of the trade. */
export const stateOfEvent: FieldPlan = ({ scope, alias }) => {
  const startsAt = scope.column(`${alias}.starts_at`);
  const endsAt = scope.column(`${alias}.ends_at`);
  const resultAt = scope.column(`${alias}.result_at`);
  scope.statement.momentary = true;
  return (row, { now }) => {
    const state = eventState(
      { startsAt: row[startsAt] || null, endsAt: row[endsAt] || null, resultAt: row[resultAt] || null },
      now,
    );
    return `"${graphqlCode(state)}"`;
  };
};

const ANSWERED = '(e.result_at IS NOT NULL AND e.result_at <= now)';
const UPCOMING = '(e.starts_at IS NOT NULL AND now < e.starts_at)';
const CLOSED = '(e.ends_at IS NOT NULL AND e.ends_at <= now)';

/** The same rule as a condition, so that the database can narrow a list by it; a test holds the two together. */
const conditions: Readonly<Record<EventState, string>> = {
  answered: ANSWERED,
  upcoming: `NOT ${ANSWERED} AND ${UPCOMING}`,
  closed: `NOT ${ANSWERED} AND NOT ${UPCOMING} AND ${CLOSED}`,
  open: `NOT ${ANSWERED} AND NOT ${UPCOMING} AND NOT ${CLOSED}`,
};

const NOW = `to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') COLLATE "C"`;

export const inState: Condition = (_, given, scope) => {
  scope.statement.momentary = true;
  const condition = conditions[given.value as EventState];
  return (alias) => `(${condition.replaceAll('e.', `${alias}.`).replaceAll('now', NOW)})`;
};
