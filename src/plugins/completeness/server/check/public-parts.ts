import type { Pool } from 'pg';
import { listsOfParts, MOST_PARTS, partsFinding } from '../../../../domain/parts';
import { type PublicType, publicTypes, storeColumns } from '../../../../domain/public-model';
import { storeOf, storePages } from '../beside/store-pages';
import type { DocumentsTask, TellAbout } from './public-documents';

interface Row {
  readonly id: string;
  readonly title: string;
  readonly unit: string | null;
  readonly domain: string | null;
  readonly counts: readonly number[];
}

/** The code of the document that a link of the type names, where there is such a link. */
const codeOf = (type: PublicType, to: 'unit' | 'domain', link: string | null): string => {
  const column = storeColumns(type).find(({ field, form }) => field === link && form === 'id');
  return column
    ? `(SELECT t.code FROM ${storeOf(to)} t WHERE t.document_id = s."${column.name}" AND t.locale = $1)`
    : 'NULL::text';
};

const queryOf = (type: PublicType, lists: readonly string[]): string => {
  const counts = lists.map((field) => {
    const column = storeColumns(type).find((candidate) => candidate.field === field);
    return `coalesce(json_array_length(s."${column?.name}"::json), 0)`;
  });
  return `
    SELECT * FROM (
      SELECT s.document_id AS id, s.title_text AS title, ARRAY[${counts.join(', ')}] AS counts,
        ${codeOf(type, 'unit', type.unit)} AS unit, ${codeOf(type, 'domain', 'domain')} AS domain
      FROM ${storeOf(type.name)} s WHERE s.locale = $1 AND s.document_id > $2
    ) d
    WHERE ${MOST_PARTS} < ANY (counts)
      AND ($4::text IS NULL OR unit = $4) AND ($5::text IS NULL OR domain = $5)
    ORDER BY id LIMIT $3`;
};

/** Public documents whose lists are longer than what is taken now; a catalogue item's stand among its own findings. */
export const judgeParts = async (
  pool: Pool,
  { unit, domain }: DocumentsTask,
  tell: TellAbout,
): Promise<void> => {
  for (const type of publicTypes) {
    const lists = listsOfParts(type.fields);
    if (lists.length === 0 || type.name === 'catalog-item') continue;
    for await (const row of storePages<Row>(pool, queryOf(type, lists), [unit ?? null, domain ?? null]))
      for (const [index, field] of lists.entries()) {
        const count = row.counts[index] ?? 0;
        const about = { documentId: row.id, title: row.title, unit: row.unit, domain: row.domain };
        if (count > MOST_PARTS) tell({ ...about, type: type.name }, partsFinding(field, count));
      }
  }
};
