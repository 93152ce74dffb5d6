import type { Core } from '@strapi/strapi';
import type { WaitingDraft } from '../../../../domain/agenda';
import { defaultLocale } from '../../../../domain/change';
import { type PublicType, uidOf } from '../../../../domain/public-model';
import { columnOf, linkOf, tableOf } from '../../../../plugin-kit/strapi/strapi-tables';
import { query } from '../dashboard/query';

/** Who sees every unit is shown what was made or saved lately: the rest would be looked for among all documents of the district. */
const LATELY = 500;

interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** The drafts of a type that say what is not public, of some units or of those that were touched lately. */
const ofType = (strapi: Core.Strapi, type: PublicType, units: readonly string[] | null): Statement => {
  const uid = uidOf(type.name);
  const table = tableOf(strapi, uid);
  const { table: links, from, to } = linkOf(strapi, uid, type.unit ?? '');
  const title = type.title.map((field) => `nullif(i.${columnOf(strapi, uid, field)}, '')`).join(', ');
  const among =
    units === null
      ? `i.id = ANY (ARRAY (
          (SELECT n.id FROM ${table} n WHERE n.published_at IS NULL ORDER BY n.id DESC LIMIT ${LATELY})
          UNION
          (SELECT n.id FROM (SELECT document_id FROM gongkai.form_save WHERE type = ? ORDER BY id DESC LIMIT ${LATELY}) s
           JOIN ${table} n ON n.document_id = s.document_id AND n.published_at IS NULL)))`
      : `i.id = ANY (ARRAY (SELECT l.${from} FROM ${links} l JOIN units u ON u.id = l.${to} WHERE u.code = ANY (?::text[])))`;
  return {
    sql: `SELECT '${type.name}' AS type, i.document_id AS "documentId", concat_ws('·', ${title}) AS title,
        (SELECT u.name FROM ${links} l JOIN units u ON u.id = l.${to} WHERE l.${from} = i.id LIMIT 1) AS unit,
        i.updated_at AS edited, p.id IS NOT NULL AS "isPublic"
      FROM ${table} i
      LEFT JOIN ${table} p ON p.document_id = i.document_id AND p.locale = i.locale AND p.published_at IS NOT NULL
      WHERE i.published_at IS NULL AND i.locale = ? AND ${among}
        AND (p.id IS NULL OR i.updated_at > p.updated_at + interval '1 second')`,
    values: [defaultLocale, units ?? type.name],
  };
};

interface Row extends Omit<WaitingDraft, 'editedAt'> {
  readonly edited: Date | string;
  readonly total: number;
}

/**
 * Of the types given, the drafts that wait the longest, and how many wait in all. `units`: the codes of those that whoever looks has;
 * null: all.
 */
export const waitingDrafts = async (
  strapi: Core.Strapi,
  types: readonly PublicType[],
  units: readonly string[] | null,
  most: number,
): Promise<{ readonly drafts: readonly WaitingDraft[]; readonly total: number }> => {
  if (types.length === 0 || units?.length === 0) return { drafts: [], total: 0 };
  const statements = types.map((type) => ofType(strapi, type, units));
  const rows = await query<Row>(
    strapi,
    `SELECT *, (count(*) OVER ())::int AS total FROM (${statements.map(({ sql }) => sql).join(' UNION ALL ')}) AS waiting
     ORDER BY edited, "documentId" LIMIT ${most}`,
    statements.flatMap(({ values }) => values),
  );
  return {
    drafts: rows.map(({ edited, total: _, ...draft }) => ({
      ...draft,
      editedAt: new Date(edited).toISOString(),
    })),
    total: rows[0]?.total ?? 0,
  };
};
