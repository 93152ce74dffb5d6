import type { Pool } from 'pg';
import { type Belonging, subjectOf } from '../../../../domain/narrowing';
import { publicTypeNamed } from '../../../../domain/public-model';
import { defaultLocale, readSnapshot, type Snapshot } from '../../../../domain/publication';

const statement = `
  SELECT document_id AS id, ARRAY[domain] AS domains, five_open AS "fiveOpen" FROM gongkai.store_catalog_item
  WHERE document_id = ANY ($1) AND locale = $2
  UNION ALL
  SELECT document_id, domains, five_open FROM gongkai.store_policy WHERE document_id = ANY ($1) AND locale = $2`;

/** A text of the ledger with its type. */
export interface TypedText {
  readonly type: string;
  readonly snapshot: string | null;
}

/** Where the documents that some texts are about belong now, by documentId. */
export const readSubjects = async (
  pool: Pool,
  texts: readonly TypedText[],
): Promise<ReadonlyMap<string, Belonging>> => {
  const ids = new Set<string>();
  for (const { type, snapshot } of texts) {
    const declared = publicTypeNamed(type);
    const text: Snapshot | null = readSnapshot(snapshot);
    const subject = declared && text ? subjectOf(declared, text) : null;
    if (subject !== null) ids.add(subject);
  }
  if (ids.size === 0) return new Map();
  const { rows } = await pool.query<Belonging & { id: string }>(statement, [[...ids], defaultLocale]);
  return new Map(rows.map(({ id, domains, fiveOpen }) => [id, { domains, fiveOpen }]));
};
