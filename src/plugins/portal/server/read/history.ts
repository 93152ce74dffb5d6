import type { FieldPlan } from '../plan/field-context';
import { planObject } from '../plan/object';
import { rowsAsText, rowsOfText } from '../sql/nested';
import { ledgerTable } from '../sql/tables';

const USUAL = 5;

/** What was made public, revised and withdrawn of the document, from the ledger, oldest first. */
export const history: FieldPlan = ({ planner, scope, alias, nodes }) => {
  const inner = scope.inside(() => USUAL);
  const entry = inner.statement.alias();
  inner.column(`${entry}.seq`);
  const print = planObject(planner, planner.objectType('LedgerEntry'), nodes, inner, entry);
  const at = scope.column(
    rowsAsText(
      inner,
      `FROM ${ledgerTable} ${entry}${inner.joinText} WHERE ${entry}.document_id = ${alias}.document_id AND ${entry}.locale = ${alias}.locale ORDER BY ${entry}.seq`,
    ),
  );
  const rows = rowsOfText(inner.depth);
  return (row, run) =>
    `[${rows(row[at])
      .map((line) => print(line, run))
      .join(',')}]`;
};
