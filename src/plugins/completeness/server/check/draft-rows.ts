import type { Core } from '@strapi/strapi';
import { preparedRows, rows, type Sql } from '../../../../plugin-kit/database/sql';
import { type FindingRow, ownFindings } from './finding-rows';

/** A draft of a catalogue item with its groups and links, named as the content type names them. */
export interface DraftRow extends Readonly<Record<string, unknown>> {
  readonly id: number;
  readonly documentId: string;
  readonly locale: string | null;
  readonly completenessScore: number | null;
  readonly unit: { readonly code: string } | null;
  readonly domain: { readonly code: string } | null;
  readonly guidelineItem: { readonly documentId: string } | null;
  readonly level1: string | null;
  readonly level2: string | null;
  readonly level3: string | null;
  readonly adaptation: string | null;
  readonly adaptationReason: string | null;
  /** Whether it says in public what it says here; not asked when it is saved. */
  readonly isPublic?: boolean;
}

/** Strapi gives the table of this link a name with a digest in it. */
const citedTable = (strapi: Core.Strapi): string => {
  const { legalBasis } = strapi.db.metadata.get('catalogue.legal-basis-citation').attributes;
  if (legalBasis?.type !== 'relation' || !('joinTable' in legalBasis) || !legalBasis.joinTable)
    throw new Error('A citation has no link to its legal basis');
  return legalBasis.joinTable.name;
};

const linked = (link: string, table: string, column: string, facts: string): string =>
  `(SELECT json_build_object(${facts}) FROM ${link} l JOIN ${table} t ON t.id = l.${column} WHERE l.catalog_item_id = i.id LIMIT 1)`;

const components = (field: string, table: string, facts: string): string =>
  `(SELECT coalesce(json_agg(json_build_object(${facts}) ORDER BY c."order"), '[]') FROM catalog_items_cmps c
    JOIN components_catalogue_${table} t ON t.id = c.cmp_id WHERE c.entity_id = i.id AND c.field = '${field}')`;

const statement = (cited: string, condition: string, more = ''): string => `
  SELECT i.id, i.document_id AS "documentId", i.locale, i.completeness_score AS "completenessScore",
    i.level_1 AS level1, i.level_2 AS level2, i.level_3 AS level3, i.subject_text AS "subjectText", i.method,
    i.methods::json AS methods, i.audiences::json AS audiences,
    i.channels::json AS channels,
    i.channel_note AS "channelNote", i.audience, i.audience_note AS "audienceNote", i.levels::json AS levels, i.five_open AS "fiveOpen",
    i.attribute, i.attribute_reason AS "attributeReason", i.adaptation, i.adaptation_reason AS "adaptationReason",
    ${linked('catalog_items_unit_lnk', 'units', 'unit_id', `'code', t.code`)} AS unit,
    ${linked('catalog_items_domain_lnk', 'domains', 'domain_id', `'code', t.code`)} AS domain,
    ${linked('catalog_items_guideline_item_lnk', 'guideline_items', 'guideline_item_id', `'documentId', t.document_id`)} AS "guidelineItem",
    (SELECT coalesce(json_agg(json_build_object('documentId', t.document_id) ORDER BY l.unit_ord), '[]')
     FROM catalog_items_subjects_lnk l JOIN units t ON t.id = l.unit_id WHERE l.catalog_item_id = i.id) AS subjects,
    ${components('contentElements', 'content_element', `'text', t.text, 'required', t.required`)} AS "contentElements",
    ${components(
      'legalBases',
      'legal_basis_citation',
      `'text', t.text, 'title', t.title, 'number', t.number, 'article', t.article, 'legalBasis',
       (SELECT json_build_object('documentId', b.document_id) FROM ${cited} k
        JOIN legal_bases b ON b.id = k.legal_basis_id WHERE k.legal_basis_citation_id = t.id LIMIT 1)`,
    )} AS "legalBases",
    ${components('timeLimit', 'time_limit', `'text', t.text`)} -> 0 AS "timeLimit"${more}
  FROM catalog_items i WHERE i.published_at IS NULL AND ${condition}`;

const asInPublic = `, EXISTS (SELECT FROM catalog_items p WHERE p.document_id = i.document_id AND p.locale = i.locale
      AND p.published_at IS NOT NULL AND p.updated_at >= i.updated_at) AS "isPublic"`;

/**
 * Drafts in one statement. Strapi's own reader asks once for each group and link, which made up most of what scoring
 * adds to a save. Lists are cast to json, because Strapi leaves jsonb as text. `condition` is on `i`, the item's row; it may end in ORDER BY and LIMIT.
 */
export const draftRows = (
  strapi: Core.Strapi,
  sql: Sql,
  condition: string,
  values: readonly unknown[],
): Promise<DraftRow[]> => rows<DraftRow>(sql, statement(citedTable(strapi), condition, asInPublic), values);

/** A draft as a save reads it: with what is kept of what it says. */
export interface SavedRow extends DraftRow {
  readonly ownFindings: readonly FindingRow[];
}

/** All languages of some drafts, as each save reads them. */
export const draftRowsOf = (
  strapi: Core.Strapi,
  sql: Sql,
  documentIds: readonly string[],
): Promise<SavedRow[]> =>
  preparedRows<SavedRow>(
    sql,
    'gongkai-drafts-of-documents',
    statement(
      citedTable(strapi),
      'i.document_id = ANY(?)',
      `, ${ownFindings('i.document_id')} AS "ownFindings"`,
    ),
    [documentIds],
  );
