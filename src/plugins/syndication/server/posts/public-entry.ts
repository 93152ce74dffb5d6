import type { Locale } from '../../../../domain/change';
import { type PublicType, storeSchema, storeTable } from '../../../../domain/public-model';
import { rows, type Sql } from '../../../../plugin-kit/database/sql';
import type { Told } from '../deliveries/variants';

/** The entry of the ledger in which a document stands as it is public now; null where it is not. */
export const publicEntry = async (
  sql: Sql,
  type: PublicType,
  documentId: string,
  locale: Locale,
): Promise<Told | null> => {
  const [entry] = await rows<Told>(
    sql,
    `SELECT l.type, l.document_id, l.locale, l.unit_name, l.snapshot,
            l.seq <= (SELECT texts_clean_after FROM gongkai.ledger_head) AS unclean
     FROM ${storeSchema}.${storeTable(type)} d JOIN gongkai.ledger l ON l.seq = d.seq
     WHERE d.document_id = ? AND d.locale = ?`,
    [documentId, locale],
  );
  return entry ?? null;
};
