import type { PublicTypeName } from '../../../../domain/public-model';
import type { FormSave } from '../../../../domain/stale-form';
import { rows, type Sql } from '../../../../plugin-kit/database/sql';

interface SavedDocument {
  readonly type: PublicTypeName;
  readonly documentId: string;
}

/** Saves of a document after a moment (ISO 8601), the oldest first. */
export const savesAfter = async (
  sql: Sql,
  { type, documentId }: SavedDocument,
  moment: string,
): Promise<readonly FormSave[]> => {
  const found = await rows<{
    locale: FormSave['locale'];
    saved_by: string;
    saved_at: Date;
    done_at: Date;
    fields: string[];
  }>(
    sql,
    `SELECT locale, saved_by, saved_at, done_at, fields FROM gongkai.form_save
     WHERE type = ? AND document_id = ? AND saved_at > ? ORDER BY saved_at, id`,
    [type, documentId, moment],
  );
  return found.map(({ locale, saved_by, saved_at, done_at, fields }) => ({
    locale,
    by: saved_by,
    at: saved_at.toISOString(),
    doneAt: done_at.toISOString(),
    fields,
  }));
};

/** Notes a save; of the same document, what is older than a month goes. */
export const noteSave = async (
  sql: Sql,
  { type, documentId }: SavedDocument,
  { locale, by, at, doneAt, fields }: FormSave,
): Promise<void> => {
  await rows(
    sql,
    `DELETE FROM gongkai.form_save WHERE type = ? AND document_id = ? AND saved_at < now() - interval '31 days'`,
    [type, documentId],
  );
  await rows(
    sql,
    `INSERT INTO gongkai.form_save (type, document_id, locale, saved_by, saved_at, done_at, fields)
     SELECT ?, ?, ?, ?, ?, ?, ARRAY(SELECT jsonb_array_elements_text(?::jsonb))`,
    [type, documentId, locale, by, at, doneAt, JSON.stringify(fields)],
  );
};
