import type { Core } from '@strapi/strapi';
import type { EntrySource } from '../../../../domain/catalogue';
import { defaultLocale } from '../../../../domain/change';
import { nameKey } from '../../../../domain/folding';
import { uidOf } from '../../../../domain/public-model';
import type { FormRow } from '../../../../domain/workbook';
import { itemKey, type Named } from '../reading/item-key';
import type { ImportContext } from './context';
import { itemParts, type KeptState, keptState } from './kept-state';

export interface ExistingItem extends KeptState {
  readonly documentId: string;
  /** What is public of it; null: nothing. */
  readonly published: KeptState | null;
}

type ItemRow = EntrySource & { readonly documentId: string };

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
    populate: itemParts as never,
  })) as readonly ItemRow[];
  const published = new Map<string, KeptState>();
  if (drafts.length > 0) {
    const found = (await query.findMany({
      where: {
        publishedAt: { $notNull: true },
        locale: defaultLocale,
        documentId: { $in: drafts.map(({ documentId }) => documentId) },
      },
      populate: itemParts as never,
    })) as readonly ItemRow[];
    for (const row of found) published.set(row.documentId, keptState(row));
  }
  const items = new Map<string, ExistingItem[]>();
  for (const row of drafts) {
    const item = {
      documentId: row.documentId,
      ...keptState(row),
      published: published.get(row.documentId) ?? null,
    };
    const key = itemKey(item.entry);
    const same = items.get(key);
    if (same === undefined) items.set(key, [item]);
    else same.push(item);
  }
  return items;
};
