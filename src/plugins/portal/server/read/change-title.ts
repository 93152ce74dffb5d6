import { publicTypeNamed, titleOf } from '../../../../domain/public-model';
import { readSnapshot } from '../../../../domain/publication';
import type { Reading } from '../plan/site';
import { ledgerTable } from '../sql/tables';

/** The title that the entry made public; of a withdrawal, the one that it took away. */
export const changeTitle: Reading = ({ scope, alias }) => {
  const before = `SELECT CASE WHEN b.redacted THEN NULL ELSE b.snapshot END FROM ${ledgerTable} b WHERE b.document_id = ${alias}.document_id AND b.locale = ${alias}.locale AND b.seq < ${alias}.seq AND b.action IN ('publish', 'revise') ORDER BY b.seq DESC LIMIT 1`;
  const at = scope.column(
    `CASE WHEN ${alias}.redacted THEN NULL WHEN ${alias}.action = 'withdraw' THEN (${before}) ELSE ${alias}.snapshot END`,
  );
  const named = scope.column(`${alias}.type`);
  return (row) => {
    const type = publicTypeNamed(row[named] ?? '');
    const snapshot = readSnapshot(row[at]);
    return type && snapshot ? JSON.stringify(titleOf(type, snapshot)) : 'null';
  };
};
