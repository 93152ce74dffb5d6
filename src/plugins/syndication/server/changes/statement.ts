import { looksInside, type Scope } from '../../../../domain/narrowing';
import { textBefore, titleSource } from '../../../text-before';

/** A page is read in a fraction of it; a database that hangs says nothing. */
export const LONGEST_MS = 6_000;

const columns = `l.seq, l.action, l.type, l.document_id, l.locale, l.unit_id, l.unit_code, l.unit_name, l.at, l.hash,
         l.snapshot, l.redacted, l.redacts,
         ${titleSource('l')} AS title_source,
         l.seq <= (SELECT texts_clean_after FROM gongkai.ledger_head) AS unclean`;

/** The entries of some numbers. */
export const entriesStatement = {
  name: 'changes-by-number',
  text: `SELECT ${columns} FROM gongkai.ledger l WHERE l.seq = ANY ($1)`,
};

/**
 * Entries after `$1`, `$2` of them, of the types `$3` where the scope names some; with the text that stood before where
 * it must be known whether a document was in the scope.
 */
export const changesStatement = (scope: Scope): { readonly name: string; readonly text: string } => {
  const inside = looksInside(scope);
  return {
    name: `changes${inside ? '-inside' : ''}${scope.types ? '-typed' : ''}`,
    text: `
  SELECT ${columns}
         ${inside ? ', b.snapshot AS before, b.unit_id AS before_unit, b.seq AS stood' : ''}
  FROM gongkai.ledger l
  ${inside ? `LEFT JOIN LATERAL (${textBefore('l', 'p.snapshot, p.unit_id, p.seq')}) b ON l.action IN ('revise', 'withdraw')` : ''}
  WHERE l.seq > $1 ${scope.types ? 'AND l.type = ANY ($3)' : ''}
  ORDER BY l.seq
  LIMIT $2`,
  };
};
