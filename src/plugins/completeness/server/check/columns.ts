import type { Pool } from 'pg';
import { columnFindings, type JudgedColumn, vetoFindings } from '../../../../domain/freshness';
import { chinaDay } from '../../../../domain/time';
import { storeOf, storePages } from '../beside/store-pages';
import type { About } from './judge-all';
import type { DocumentsTask, TellAbout } from './public-documents';

interface Row {
  readonly id: string;
  readonly title: string;
  readonly unit: string | null;
  readonly kind: JudgedColumn['kind'];
  readonly opened: string;
  readonly newest: string | null;
}

const query = `
  SELECT c.document_id AS id, c.title_text AS title, u.code AS unit, c.kind, c.published_at AS opened,
    (SELECT max(d.published_at) FROM ${storeOf('disclosure')} d
     WHERE d."column" = c.document_id AND d.locale = $1) AS newest
  FROM ${storeOf('column')} c
  LEFT JOIN ${storeOf('unit')} u ON u.document_id = c.unit AND u.locale = $1
  WHERE c.locale = $1 AND c.document_id > $2 AND c.retired_on IS NULL
    AND ($4::text IS NULL OR u.code = $4)
  ORDER BY c.document_id LIMIT $3`;

/** The columns that are in use: what is stale or empty, and whether so many are that the website fails. */
export const judgeColumns = async (
  pool: Pool,
  { unit, domain, now, context: { limits, overrides } }: DocumentsTask,
  tell: TellAbout,
): Promise<void> => {
  // A column belongs to no domain.
  if (domain !== undefined) return;
  const today = chinaDay(now);
  const bad: Record<'stale' | 'empty', About[]> = { stale: [], empty: [] };
  for await (const row of storePages<Row>(pool, query, [unit ?? null])) {
    const about: About = {
      documentId: row.id,
      title: row.title,
      unit: row.unit,
      domain: null,
      type: 'column',
    };
    const newestOn = row.newest === null ? null : chinaDay(row.newest);
    const column = { kind: row.kind, openedOn: chinaDay(row.opened), newestOn, today, limits };
    for (const finding of columnFindings(column, overrides)) {
      bad[finding.rule === 'column.empty' ? 'empty' : 'stale'].push(about);
      tell(about, finding);
    }
  }
  // The website is the district's, not one unit's.
  if (unit !== undefined) return;
  const named = (columns: readonly About[]): readonly string[] => columns.map(({ title }) => title);
  const website = { stale: named(bad.stale), empty: named(bad.empty), today, limits };
  for (const finding of vetoFindings(website, overrides)) {
    const first = bad[finding.rule === 'column.veto.empty' ? 'empty' : 'stale'][0];
    if (first) tell({ ...first, unit: null }, finding);
  }
};
