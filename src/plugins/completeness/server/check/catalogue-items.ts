import type { Core } from '@strapi/strapi';
import type { EntrySource } from '../../../../domain/catalogue';
import { adaptations, isCode } from '../../../../domain/codes';
import type { CoveringItem } from '../../../../domain/guideline';
import { publicType, titleOf, uidOf } from '../../../../domain/public-model';
import { defaultLocale } from '../../../../domain/publication';

/** A catalogue item in its latest version, with what it is named by. */
export interface CheckedItem extends CoveringItem {
  readonly document: EntrySource;
  readonly locale: string;
  /** The score that is kept with it; null: never scored. */
  readonly keptScore: number | null;
}

interface Row extends EntrySource {
  readonly id: number;
  readonly locale: string | null;
  readonly completenessScore: number | null;
  readonly documentId: string;
  readonly unit: { readonly code: string } | null;
  readonly domain: { readonly code: string } | null;
  readonly guidelineItem: { readonly documentId: string } | null;
  readonly level1: string | null;
  readonly level2: string | null;
  readonly level3: string | null;
  readonly adaptation: string | null;
  readonly adaptationReason: string | null;
}

const PAGE = 500;
const type = publicType('catalog-item');

const populate = {
  unit: { select: ['code'] },
  domain: { select: ['code'] },
  guidelineItem: { select: ['documentId'] },
  subjects: { select: ['documentId'] },
  contentElements: true,
  legalBases: { populate: { legalBasis: { select: ['documentId'] } } },
  timeLimit: true,
};

const checkedItem = (row: Row): CheckedItem => ({
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
});

const readDrafts = async (
  strapi: Core.Strapi,
  where: Readonly<Record<string, unknown>>,
  limit?: number,
): Promise<readonly Row[]> =>
  (await strapi.db.query(uidOf('catalog-item')).findMany({
    where: { publishedAt: { $null: true }, ...where },
    orderBy: { id: 'asc' },
    ...(limit === undefined ? {} : { limit }),
    populate: populate as never,
  })) as readonly Row[];

/** The latest version of some items, in every language. */
export const itemsOf = async (
  strapi: Core.Strapi,
  documentIds: readonly string[],
): Promise<readonly CheckedItem[]> =>
  (await readDrafts(strapi, { documentId: { $in: documentIds } })).map(checkedItem);

/** Drafts carry the latest version, published or not. Read page by page by row id, so that memory stays level. */
export async function* catalogueItems(
  strapi: Core.Strapi,
  { unit, domain }: { readonly unit?: string; readonly domain?: string },
): AsyncGenerator<CheckedItem> {
  const asked = {
    locale: defaultLocale,
    ...(unit === undefined ? {} : { unit: { code: unit } }),
    ...(domain === undefined ? {} : { domain: { code: domain } }),
  };
  for (let last = 0; ; ) {
    const rows = await readDrafts(strapi, { ...asked, id: { $gt: last } }, PAGE);
    for (const row of rows) yield checkedItem(row);
    if (rows.length < PAGE) return;
    last = rows.at(-1)?.id ?? last;
  }
}
