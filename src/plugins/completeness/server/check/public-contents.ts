import type { Pool } from 'pg';
import { applyRules } from '../../../../domain/completeness';
import {
  disclosureRules,
  type JudgedContent,
  responseRules,
  trainingRules,
} from '../../../../domain/document-rules';
import { chinaDay } from '../../../../domain/time';
import { storeOf, storePages, textOf } from '../beside/store-pages';
import type { DocumentsTask, TellAbout } from './public-documents';

interface Row {
  readonly id: string;
  readonly title: string;
  readonly unit: string | null;
  readonly domain: string | null;
  readonly published: string;
  readonly formed: string | null;
  /** Read only where there are no attachments. */
  readonly texts: readonly (string | null)[];
  /** 0: none. */
  readonly attachments: number;
}

/** The types, with what each of them says. */
const kinds = [
  { type: 'disclosure', rules: disclosureRules, texts: ['body'], carries: true, formed: 's.formed_on' },
  { type: 'response', rules: responseRules, texts: ['body'], carries: false, formed: 'NULL::text' },
  { type: 'training', rules: trainingRules, texts: ['body', 'summary'], carries: true, formed: 'NULL::text' },
] as const;

const bare = `coalesce(s.attachments, 'null') IN ('null', '[]')`;

const queryOf = ({ type, texts, carries, formed }: (typeof kinds)[number]): string => {
  const read = texts.map((field) => (carries ? `CASE WHEN ${bare} THEN s.${field} END` : `s.${field}`));
  const domain =
    type === 'disclosure'
      ? `(SELECT d.code FROM ${storeOf('catalog-item')} c JOIN ${storeOf('domain')} d ON d.document_id = c.domain
          AND d.locale = $1 WHERE c.document_id = s.catalog_item AND c.locale = $1)`
      : 'NULL::text';
  return `
    SELECT * FROM (
      SELECT s.document_id AS id, s.title_text AS title, u.code AS unit, ${domain} AS domain,
        s.published_at AS published, ${formed} AS formed, ARRAY[${read.join(', ')}] AS texts,
        ${carries ? `CASE WHEN ${bare} THEN 0 ELSE 1 END` : '0'} AS attachments
      FROM ${storeOf(type)} s LEFT JOIN ${storeOf('unit')} u ON u.document_id = s.unit AND u.locale = $1
      WHERE s.locale = $1 AND s.document_id > $2
    ) found
    WHERE ($4::text IS NULL OR unit = $4) AND ($5::text IS NULL OR domain = $5)
    ORDER BY id LIMIT $3`;
};

/** Public information, answers and trainings: that they say something, and that information came in time. */
export const judgeContents = async (
  pool: Pool,
  { unit, domain, context: { limits, calendar, overrides } }: DocumentsTask,
  tell: TellAbout,
): Promise<void> => {
  for (const kind of kinds)
    for await (const row of storePages<Row>(pool, queryOf(kind), [unit ?? null, domain ?? null])) {
      const judged: JudgedContent = {
        texts: row.texts.map(textOf),
        attachments: row.attachments,
        isTranslation: false,
        formedOn: row.formed,
        publishedOn: chinaDay(row.published),
        limits,
        calendar,
      };
      const about = { documentId: row.id, title: row.title, unit: row.unit, domain: row.domain };
      for (const finding of applyRules(kind.rules, judged, overrides))
        tell({ ...about, type: kind.type }, finding);
    }
};
