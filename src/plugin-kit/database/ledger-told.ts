/** What readers may know of the ledger, as SQL: the change stream, its deliveries and GraphQL's `changes` print this one reading. */

const textBefore = (column: string): string => `(
  SELECT ${column} FROM gongkai.ledger p
  WHERE p.document_id = l.document_id AND p.locale = l.locale AND p.seq < l.seq AND p.action IN ('publish', 'revise')
  ORDER BY p.seq DESC LIMIT 1)`;

/**
 * The entries of the ledger as a table. Where `left` holds, of the entry `l`, the document is in the reader's part no
 * more: the entry is told as a withdrawal, without its text. `title_source` is the text that the title is read from: of
 * a withdrawal, the one that stood before. It is null where it was taken out. `version` is another one when anything has
 * changed the entry, by whatever way.
 */
const told = (from: string, left: string, where: string): string => `(
  SELECT l.seq, l.type, l.document_id, l.locale, l.unit_code, l.unit_name, l.at, l.hash, l.redacts,
    ${left} AS has_left,
    CASE WHEN ${left} THEN 'withdraw' ELSE l.action END AS action,
    l.redacted AND NOT (${left}) AS redacted,
    CASE WHEN ${left} THEN NULL ELSE l.snapshot END AS snapshot,
    CASE WHEN l.action = 'withdraw' OR ${left} THEN ${textBefore('CASE WHEN p.redacted THEN NULL ELSE p.snapshot END')}
      WHEN l.redacted THEN NULL ELSE l.snapshot END AS title_source,
    l.seq <= (SELECT texts_clean_after FROM gongkai.ledger_head) AS unclean,
    l.xmin AS version
  FROM ${from} WHERE ${where})`;

/** Every entry, as everybody is told it. */
export const entriesTold = told('gongkai.ledger l', 'false', 'true');

/** The same; those whose number is among `seqs` (SQL: an array) are told as having left. */
export const entriesTo = (seqs: string): string =>
  told('gongkai.ledger l', `(l.seq = ANY (${seqs}))`, 'true');

/** The entry of one number (SQL); where `left` (SQL) holds, it is told as having left. */
export const entryTo = (seq: string, left: string): string =>
  told('gongkai.ledger l', left, `l.seq = ${seq}`);

/** A reader's part in SQL: `units`, `domains` and `columns` are arrays of documentIds, `fiveOpen` is a code; null: all of them. */
export interface PartInSql {
  readonly units: string | null;
  readonly domains: string | null;
  readonly fiveOpen: string | null;
  readonly columns: string | null;
}

/** Whether the part holds a place; `any_`: whether it holds where the document was or is, by the indexes. */
const holds = ({ units, domains, fiveOpen, columns }: PartInSql, place: string, any = ''): string =>
  [
    units && `${place}.${any}units && ${units}`,
    domains && `${place}.${any}domains && ${domains}`,
    fiveOpen && `${place}.${any}five_open @> ARRAY[${fiveOpen}]`,
    // As the index has it: it leaves out what stands in no column.
    columns && `${place}.${any}columns && ${columns} AND ${place}.${any}columns <> '{}'`,
  ]
    .filter(Boolean)
    .join(' AND ');

/** The entries of a part: those whose document was in it before, or is in it now. */
export const entriesOf = (part: PartInSql): string => {
  if (Object.values(part).every((asked) => asked === null)) return entriesTold;
  const isIn = `(${holds(part, 'n')})`;
  return told(
    `gongkai.ledger l JOIN gongkai.store_place n ON n.seq = l.seq LEFT JOIN gongkai.store_place b ON b.seq = n.prior`,
    `(l.action = 'revise' AND NOT ${isIn})`,
    `${holds(part, 'n', 'any_')} AND (${isIn} OR (${holds(part, 'b')}))`,
  );
};
