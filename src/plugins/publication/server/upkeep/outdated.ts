import type { Outdated } from '../../../../../types/services';
import { publicTypes } from '../../../../domain/public-model';
import { rows, type Sql } from '../../../../plugin-kit/database/sql';
import { qualified } from '../store/tables';

/** How many public documents of each type have a snapshot that was taken with an older declaration; types without any are left out. */
export const outdatedDocuments = async (sql: Sql): Promise<readonly Outdated[]> => {
  const found: Outdated[] = [];
  for (const type of publicTypes) {
    const [count] = await rows<{ n: number }>(
      sql,
      `SELECT count(DISTINCT s.document_id)::int AS n FROM ${qualified(type)} s JOIN gongkai.ledger l ON l.seq = s.seq
       WHERE l.model < ?`,
      [type.version],
    );
    if (count && count.n > 0) found.push({ type: type.name, documents: count.n });
  }
  return found;
};
