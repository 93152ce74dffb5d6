import { defaultLocale } from '../../../../domain/change';
import type { RootFieldPlan } from '../plan/field-context';
import { planObject } from '../plan/object';
import { Scope } from '../sql/scope';
import { Statement } from '../sql/statement';
import { ledgerHeadTable } from '../sql/tables';

/** The end of the ledger's chain. */
export const ledgerHead: RootFieldPlan = ({ planner, nodes }) => {
  const statement = new Statement();
  const scope = new Scope(statement, defaultLocale, () => 1);
  const alias = statement.alias();
  const print = planObject(planner, planner.objectType('LedgerHead'), nodes, scope, alias);
  scope.column(`${alias}.seq`);
  return {
    text: `SELECT ${scope.columns.join(', ')} FROM ${ledgerHeadTable} ${alias}`,
    ...statement.facts,
    print: (rows, run) => (rows[0] ? print(rows[0], run) : 'null'),
  };
};

/** Which history the ledger is. */
export const ledgerId: RootFieldPlan = () => {
  const statement = new Statement();
  const scope = new Scope(statement, defaultLocale, () => 1);
  const alias = statement.alias();
  const at = scope.column(`${alias}.ledger`);
  return {
    text: `SELECT ${scope.columns.join(', ')} FROM ${ledgerHeadTable} ${alias}`,
    ...statement.facts,
    print: (rows) => JSON.stringify(rows[0]?.[at] ?? ''),
  };
};
