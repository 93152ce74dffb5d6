import type { Pool } from 'pg';
import { guideFromSnapshot, judgeGuide } from '../../../../domain/document-rules';
import { publicType, storeColumns } from '../../../../domain/public-model';
import { storeOf, storePages } from '../beside/store-pages';
import type { DocumentsTask, TellAbout } from './public-documents';

interface Row {
  readonly id: string;
  readonly title: string;
  readonly unit: string | null;
  readonly domain: string | null;
  readonly guide: Readonly<Record<string, unknown>>;
}

/** What the store keeps of a guide, by field; what it keeps as ready JSON, as JSON. */
const guide = storeColumns(publicType('service-guide'))
  .map(({ field, name, form }) => `'${field}', g."${name}"${form === 'json' ? '::json' : ''}`)
  .join(', ');

const query = `
  SELECT g.document_id AS id, g.title_text AS title, u.code AS unit, d.code AS domain,
    json_build_object(${guide}) AS guide
  FROM ${storeOf('service-guide')} g
  LEFT JOIN ${storeOf('unit')} u ON u.document_id = g.unit AND u.locale = $1
  LEFT JOIN ${storeOf('domain')} d ON d.document_id = g.domain AND d.locale = $1
  WHERE g.locale = $1 AND g.document_id > $2
    AND ($4::text IS NULL OR u.code = $4) AND ($5::text IS NULL OR d.code = $5)
  ORDER BY g.document_id LIMIT $3`;

/** The public service guides: what a law or a rule of the district that came later finds wrong in them. */
export const judgeGuides = async (
  pool: Pool,
  { unit, domain, context }: DocumentsTask,
  tell: TellAbout,
): Promise<void> => {
  for await (const row of storePages<Row>(pool, query, [unit ?? null, domain ?? null])) {
    const about = { documentId: row.id, title: row.title, unit: row.unit, domain: row.domain };
    for (const finding of judgeGuide(guideFromSnapshot(row.guide), context))
      tell({ ...about, type: 'service-guide' }, finding);
  }
};
