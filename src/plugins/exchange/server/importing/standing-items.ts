import type { Core } from '@strapi/strapi';
import { defaultLocale } from '../../../../domain/change';
import { uidOf } from '../../../../domain/public-model';
import { renumberedItems } from '../../../../domain/workbook';
import { itemKey } from '../reading/item-key';
import type { FormHead } from '../reading/messages';
import type { Target } from './target';

interface Standing {
  readonly documentId: string;
  readonly level1: string | null;
  readonly level2: string | null;
  readonly level3: string | null;
  readonly position: number | null;
}

/** The unit's items of the domain, before an import. */
export interface StandingItems {
  readonly drafts: readonly Standing[];
  /** The items that rows mean whose names differ from theirs only by a number; by the row's item (itemKey). */
  readonly renumbered: ReadonlyMap<string, Standing>;
  /** The names of public items that no row names. */
  readonly publicNotNamed: readonly string[];
  /** Those of items that never were public and that no row names, where rows name new ones: one may be another's old name. */
  readonly draftsNotNamed: readonly string[];
}

const read = async (
  strapi: Core.Strapi,
  unit: Target,
  domain: Target,
  publishedAt: { readonly $null: true } | { readonly $notNull: true },
): Promise<readonly Standing[]> =>
  strapi.db.query(uidOf('catalog-item')).findMany({
    select: ['documentId', 'level1', 'level2', 'level3', 'position'],
    where: {
      publishedAt,
      locale: defaultLocale,
      unit: { documentId: unit.documentId },
      domain: { documentId: domain.documentId },
    },
    orderBy: { id: 'asc' },
  });

export const readStanding = async (
  strapi: Core.Strapi,
  unit: Target,
  domain: Target,
  { named }: Pick<FormHead, 'named'>,
): Promise<StandingItems> => {
  const drafts = await read(strapi, unit, domain, { $null: true });
  const published = await read(strapi, unit, domain, { $notNull: true });
  const byKey = new Map(drafts.map((item) => [itemKey(item), item]));
  const renumbered = new Map(
    [...renumberedItems(named, [...byKey.keys()])].flatMap(([row, key]) => {
      const item = byKey.get(key);
      return item === undefined ? [] : [[row, item] as const];
    }),
  );
  const meant = new Set([...named, ...[...renumbered.values()].map(itemKey)]);
  const documents = new Set(
    drafts.filter((item) => meant.has(itemKey(item))).map(({ documentId }) => documentId),
  );
  const notNamed = (items: readonly Standing[]): readonly string[] =>
    items
      .filter((item) => !documents.has(item.documentId) && !meant.has(itemKey(item)))
      .map(({ level1, level2, level3 }) => [level1, level2, level3].filter(Boolean).join('/'));
  const publicOnes = new Set(published.map(({ documentId }) => documentId));
  const hasNew = named.some((key) => !byKey.has(key) && !renumbered.has(key));
  const neverPublic = hasNew ? drafts.filter(({ documentId }) => !publicOnes.has(documentId)) : [];
  return { drafts, renumbered, publicNotNamed: notNamed(published), draftsNotNamed: notNamed(neverPublic) };
};
