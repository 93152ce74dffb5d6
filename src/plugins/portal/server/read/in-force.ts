import { publicType } from '../../../../domain/public-model';
import { chinaDay } from '../../../../domain/time/calendar/china-day';
import { type Force, isInForce } from '../../../../domain/validity';
import type { FieldPlan } from '../plan/field-context';
import { columnOf } from '../sql/tables';

/** Whether a policy is in force on the day of the request, by the rule of the trade. */
export const policyInForce: FieldPlan = ({ scope, alias }) => {
  const column = (field: string): number => scope.column(`${alias}.${columnOf(publicType('policy'), field)}`);
  const [validity, effectiveOn, expiresOn] = [column('validity'), column('effectiveOn'), column('expiresOn')];
  scope.statement.momentary = true;
  return (row, { now }) => {
    const given = (at: number): string | null => row[at] || null;
    const force: Force = {
      validity: given(validity) as Force['validity'],
      effectiveOn: given(effectiveOn),
      expiresOn: given(expiresOn),
    };
    return String(isInForce(force, chinaDay(now)));
  };
};
