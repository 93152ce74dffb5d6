import type { Core } from '@strapi/strapi';
import type { EntrySource } from '../../../../domain/catalogue';
import { defaultLocale } from '../../../../domain/change';
import { adaptations, isCode } from '../../../../domain/codes';
import type { CoveringItem } from '../../../../domain/guideline';
import { publicType, titleOf } from '../../../../domain/public-model';
import { inTransaction, type Sql } from '../../../../plugin-kit/database/sql';
import { type DraftRow, draftRows, draftRowsOf } from './draft-rows';
import type { FindingRow } from './finding-rows';

/** A catalogue item in its latest version, with what it is named by. */
export interface CheckedItem extends CoveringItem {
  readonly document: EntrySource;
  readonly locale: string;
  /** The score that is kept with it; null: never scored. */
  readonly keptScore: number | null;
  /** Whether it says in public what it says here. */
  readonly isPublic: boolean;
}

const PAGE = 500;
const type = publicType('catalog-item');

const checkedItem = (row: DraftRow): CheckedItem => ({
  documentId: row.documentId,
  title: titleOf(type, row),
  unit: row.unit?.code ?? null,
  domain: row.domain?.code ?? null,
  guidelineItem: row.guidelineItem?.documentId ?? null,
  level1: row.level1,
  level2: row.level2,
  level3: row.level3,
  adaptation: isCode(adaptations, row.adaptation) ? row.adaptation : null,
  adaptationReason: row.adaptationReason,
  document: row,
  locale: row.locale ?? defaultLocale,
  keptScore: row.completenessScore,
  isPublic: row.isPublic === true,
});

/** An item with what the latest run keeps of what it says itself. */
export interface SavedItem extends CheckedItem {
  readonly ownFindings: readonly FindingRow[];
}

/** The latest version of some items, in every language; in the transaction under way. */
export const itemsOf = async (
  strapi: Core.Strapi,
  documentIds: readonly string[],
): Promise<readonly SavedItem[]> =>
  inTransaction(strapi, async (sql) =>
    (await draftRowsOf(strapi, sql, documentIds)).map((row) => ({
      ...checkedItem(row),
      ownFindings: row.ownFindings,
    })),
  );

const ofCode = (link: string, table: string, column: string): string =>
  ` AND EXISTS (SELECT FROM ${link} l JOIN ${table} t ON t.id = l.${column} WHERE l.catalog_item_id = i.id AND t.code = ?)`;

/** Drafts carry the latest version, published or not. Read page by page by row id, so that memory stays level. */
export async function* catalogueItems(
  strapi: Core.Strapi,
  { unit, domain }: { readonly unit?: string; readonly domain?: string },
): AsyncGenerator<CheckedItem> {
  const condition = `i.locale = ? AND i.id > ?${
    unit === undefined ? '' : ofCode('catalog_items_unit_lnk', 'units', 'unit_id')
  }${
    domain === undefined ? '' : ofCode('catalog_items_domain_lnk', 'domains', 'domain_id')
  } ORDER BY i.id LIMIT ${PAGE}`;
  const codes = [unit, domain].filter((code) => code !== undefined);
  for (let last = 0; ; ) {
    const sql = strapi.db.connection as Sql;
    const rows = await draftRows(strapi, sql, condition, [defaultLocale, last, ...codes]);
    for (const row of rows) yield checkedItem(row);
    if (rows.length < PAGE) return;
    last = rows.at(-1)?.id ?? last;
  }
}
