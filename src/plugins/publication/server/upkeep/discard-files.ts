import type { Core } from '@strapi/strapi';
import { readSnapshot } from '../../../../domain/change';
import { filesIn } from '../../../../domain/files';
import { publicType } from '../../../../domain/public-model';
import { rows, type Sql } from '../../../../plugin-kit/database/sql';
import { service } from '../../../../plugin-kit/strapi/service';
import type { LedgerRow } from '../ledger/entry';

/** With the text of an entry go the contents of its files that no other entry names, as soon as that is committed. */
export const discardFiles = async (strapi: Core.Strapi, sql: Sql, row: LedgerRow): Promise<void> => {
  const snapshot = readSnapshot(row.snapshot) ?? {};
  for (const { sha256 } of filesIn(publicType(row.type).fields, snapshot)) {
    const others = await rows(
      sql,
      'SELECT 1 FROM gongkai.ledger WHERE seq <> ? AND strpos(snapshot, ?) > 0 LIMIT 1',
      [row.seq, sha256],
    );
    if (others.length > 0) continue;
    await strapi.db.transaction(async ({ onCommit }) => {
      onCommit(() => {
        service(strapi, 'files', 'contents')
          .discard(sha256)
          .catch((error) => strapi.log.error(`A redacted file could not be removed: ${String(error)}`));
      });
    });
  }
};
