import { looksInside, type Scope } from '../../../../domain/narrowing';
import { entriesTo } from '../../../ledger-told';
import { entriesIn } from '../narrowing/part';

/** A page is read in a fraction of it; a database that hangs says nothing. */
export const LONGEST_MS = 6_000;

const columns = `e.seq, e.action, e.type, e.document_id, e.locale, e.unit_code, e.unit_name, e.at, e.hash,
         e.snapshot, e.redacted, e.redacts, e.title_source, e.unclean, e.has_left`;

/** The entries of the numbers `$1`; those of `$2` as having left the reader's part. */
export const entriesStatement = {
  name: 'changes-by-number',
  text: `SELECT ${columns} FROM ${entriesTo('$2::bigint[]')} e WHERE e.seq = ANY ($1)`,
};

/** Entries after a number, so many of them, of a scope: in the order of the ledger. */
export const changesStatement = (
  after: number,
  limit: number,
  scope: Scope,
): { readonly name: string; readonly text: string; readonly values: readonly unknown[] } => {
  const values: unknown[] = [after, limit];
  const entries = entriesIn(scope, values);
  const types = scope.types ? `AND e.type = ANY ($${values.push(scope.types)})` : '';
  return {
    // A plan of its own each time: how much a part holds decides how it is found.
    name: looksInside(scope) ? '' : `changes${scope.types ? '-typed' : ''}`,
    text: `SELECT ${columns} FROM ${entries} e WHERE e.seq > $1 ${types} ORDER BY e.seq LIMIT $2`,
    values,
  };
};
