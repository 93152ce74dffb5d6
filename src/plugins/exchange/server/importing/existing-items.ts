import type { Core } from '@strapi/strapi';
import { type CatalogueEntry, type EntrySource, entryFromDocument } from '../../../../domain/catalogue';
import { type Adaptation, adaptations, isCode } from '../../../../domain/codes';
import { nameKey } from '../../../../domain/folding';
import { uidOf } from '../../../../domain/public-model';
import { defaultLocale } from '../../../../domain/publication';
import type { FormRow } from '../../../../domain/workbook';
import type { ImportContext } from './context';
import { itemKey, type Named } from './item-key';

/** A catalogue item as far as a workbook has a say in it. */
export interface ItemState {
  readonly entry: CatalogueEntry;
  /** Its place in the form. */
  readonly position: number | null;
  readonly guidelineItem: string | null;
  readonly adaptation: Adaptation | null;
}

export interface ExistingItem extends ItemState {
  readonly documentId: string;
  /** What is public of it; null: nothing. Asked for only where the import publishes. */
  readonly published: ItemState | null;
}

type ItemRow = EntrySource & { readonly documentId: string };

const populate = {
  contentElements: true,
  legalBases: { populate: { legalBasis: { select: ['documentId'] } } },
  timeLimit: true,
  subjects: { select: ['documentId'] },
  guidelineItem: { select: ['documentId'] },
};

const stateOf = (row: ItemRow): ItemState => {
  const { position, guidelineItem, adaptation } = row as {
    position?: number | null;
    guidelineItem?: { documentId?: string } | null;
    adaptation?: unknown;
  };
  return {
    entry: entryFromDocument(row),
    position: position ?? null,
    guidelineItem: guidelineItem?.documentId ?? null,
    adaptation: isCode(adaptations, adaptation) ? adaptation : null,
  };
};

/** The item that a row means: the one of its name, or of its name without a number. */
export const itemMeant = (entry: Named, { standing }: ImportContext): Named =>
  standing.renumbered.get(itemKey(entry)) ?? entry;

/** The names that some rows give, in every spelling that an item may have. */
const spelled = (names: readonly (string | null)[], { spellings }: ImportContext): readonly string[] => [
  ...new Set(
    names.flatMap((name) => {
      const key = nameKey(name ?? '');
      return [name ?? '', key, ...(spellings.get(key) ?? [])];
    }),
  ),
];

/** The unit's items of the domain that some rows name, by item; more than one where editors made doubles. */
export const existingItems = async (
  strapi: Core.Strapi,
  context: ImportContext,
  rows: readonly FormRow[],
  publishing: boolean,
): Promise<ReadonlyMap<string, readonly ExistingItem[]>> => {
  const entries = rows.flatMap(({ entry }) => (entry === null ? [] : itemMeant(entry, context)));
  if (entries.length === 0) return new Map();
  const query = strapi.db.query(uidOf('catalog-item'));
  const drafts = (await query.findMany({
    where: {
      publishedAt: { $null: true },
      locale: defaultLocale,
      unit: { documentId: context.unit.documentId },
      domain: { documentId: context.domain.documentId },
      level1: {
        $in: spelled(
          entries.map(({ level1 }) => level1),
          context,
        ),
      },
      level2: {
        $in: spelled(
          entries.map(({ level2 }) => level2),
          context,
        ),
      },
    },
    orderBy: { id: 'asc' },
    populate: populate as never,
  })) as readonly ItemRow[];
  const published = new Map<string, ItemState>();
  if (publishing && drafts.length > 0) {
    const found = (await query.findMany({
      where: {
        publishedAt: { $notNull: true },
        locale: defaultLocale,
        documentId: { $in: drafts.map(({ documentId }) => documentId) },
      },
      populate: populate as never,
    })) as readonly ItemRow[];
    for (const row of found) published.set(row.documentId, stateOf(row));
  }
  const items = new Map<string, ExistingItem[]>();
  for (const row of drafts) {
    const item = {
      documentId: row.documentId,
      ...stateOf(row),
      published: published.get(row.documentId) ?? null,
    };
    const key = itemKey(item.entry);
    const same = items.get(key);
    if (same === undefined) items.set(key, [item]);
    else same.push(item);
  }
  return items;
};
