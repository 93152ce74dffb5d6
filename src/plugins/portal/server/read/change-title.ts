import { readSnapshot } from '../../../../domain/change';
import { publicTypeNamed, titleOf } from '../../../../domain/public-model';
import type { FieldPlan } from '../plan/field-context';

/** The title that the entry made public; of a withdrawal, the one that it took away. */
export const changeTitle: FieldPlan = ({ scope, alias }) => {
  const at = scope.column(`${alias}.title_source`);
  const named = scope.column(`${alias}.type`);
  return (row) => {
    const type = publicTypeNamed(row[named] ?? '');
    const snapshot = readSnapshot(row[at]);
    return type && snapshot ? JSON.stringify(titleOf(type, snapshot)) : 'null';
  };
};
