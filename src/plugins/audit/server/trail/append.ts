import type { Core } from '@strapi/strapi';
import { type AuditNote, noteText } from '../../../../domain/audit';
import { inTransaction, rows } from '../../../../plugin-kit/database/sql';

/** Appends a note, in the transaction that is under way or one of its own: what is rolled back was not done, and is not noted. */
export const append = (strapi: Core.Strapi, { kind, ...note }: AuditNote): Promise<void> =>
  inTransaction(strapi, async (sql) => {
    await rows(sql, 'SELECT gongkai.append_audit(?, ?)', [kind, noteText(note)]);
  });
