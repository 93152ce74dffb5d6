import { graphqlCode } from '../../../../domain/public-model';
import type { FieldPlan } from '../plan/field-context';
import { cell } from './cells';

/** A column of the ledger, as it stands. */
export const ledgerColumn =
  (column: string, form: 'iso' | 'id' | 'integer' | 'raw' | 'boolean' | 'json'): FieldPlan =>
  ({ scope, alias }) =>
    cell(scope, `${alias}.${column}`, form);

/** A column that holds a code: `catalog-item` is CATALOG_ITEM, `zh-Hans` is ZH_HANS. */
export const ledgerCode =
  (column: string): FieldPlan =>
  ({ scope, alias }) => {
    const at = scope.column(`${alias}.${column}`);
    return (row) => {
      const code = row[at];
      return code ? `"${graphqlCode(code)}"` : 'null';
    };
  };
