import type { Core } from '@strapi/strapi';
import { uidOf } from '../../../../domain/public-model';
import { defaultLocale } from '../../../../domain/publication';
import { placeRows } from '../../../../domain/workbook';
import { itemKey } from './item-key';
import type { Target } from './target';

/** Places by item (itemKey). */
export type Places = ReadonlyMap<string, number>;

interface Standing {
  readonly level1: string | null;
  readonly level2: string | null;
  readonly level3: string | null;
  readonly position: number | null;
}

const standingItems = async (
  strapi: Core.Strapi,
  unit: Target,
  domain: Target,
): Promise<readonly Standing[]> =>
  strapi.db.query(uidOf('catalog-item')).findMany({
    select: ['level1', 'level2', 'level3', 'position'],
    where: {
      publishedAt: { $null: true },
      locale: defaultLocale,
      unit: { documentId: unit.documentId },
      domain: { documentId: domain.documentId },
    },
  });

/** Where each item of a form is to stand in the catalogue. `items`: its rows' items in order, null for one not read. */
export const readPlaces = async (
  strapi: Core.Strapi,
  unit: Target,
  domain: Target,
  items: ReadonlyArray<string | null>,
): Promise<Places> => {
  const standing = new Map<string, number>();
  let highest = 0;
  for (const { position, ...names } of await standingItems(strapi, unit, domain)) {
    if (position === null) continue;
    standing.set(itemKey(names), position);
    highest = Math.max(highest, position);
  }
  const places = placeRows(
    items.map((item) => (item === null ? null : (standing.get(item) ?? null))),
    highest,
  );
  return new Map(items.flatMap((item, at) => (item === null ? [] : [[item, places[at] ?? at + 1] as const])));
};
