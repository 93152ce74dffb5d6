import type { Core } from '@strapi/strapi';
import type { WorkbooksService } from '../../../../../types/services';
import { type EntrySource, entryFromDocument } from '../../../../domain/catalogue';
import { defaultLocale } from '../../../../domain/change';
import { uidOf } from '../../../../domain/public-model';
import type { ItemStanding, PrintedItem } from '../../../../domain/workbook';
import { sameItem } from '../importing/item-state';
import { itemParts, keptState } from '../importing/kept-state';
import { ownUnitOf, type Target, targetOf } from '../importing/target';
import { writeForm } from './write-form';

type ItemRow = EntrySource & { readonly documentId: string };

/**
 * The unit's items of the domain, as they are public or as they are drafted, in the form's order; those without a place
 * in it come last (PostgreSQL puts null there), in the order in which they were made.
 */
const rowsOf = async (
  strapi: Core.Strapi,
  unit: Target,
  domain: Target,
  isPublic: boolean,
): Promise<readonly ItemRow[]> =>
  (await strapi.db.query(uidOf('catalog-item')).findMany({
    where: {
      publishedAt: isPublic ? { $notNull: true } : { $null: true },
      locale: defaultLocale,
      unit: { documentId: unit.documentId },
      domain: { documentId: domain.documentId },
    },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    populate: itemParts as never,
  })) as readonly ItemRow[];

const printed = (row: ItemRow): PrintedItem => ({
  ...entryFromDocument(row),
  subjectNames: keptState(row).subjectNames,
});

const standingOf = (row: ItemRow, published: ItemRow | undefined): ItemStanding => {
  if (published === undefined) return 'draft';
  return sameItem(keptState(published), keptState(row)) ? 'public' : 'changed';
};

/**
 * Every item: as it is public, or as it is drafted where it never was; with `latest`, as it is drafted. A column says which rows
 * are drafts, where any is.
 */
const itemsOf = async (
  strapi: Core.Strapi,
  unit: Target,
  domain: Target,
  latest: boolean,
): Promise<readonly PrintedItem[]> => {
  const published = await rowsOf(strapi, unit, domain, true);
  const publicOf = new Map(published.map((row) => [row.documentId, row]));
  const drafts = await rowsOf(strapi, unit, domain, false);
  return drafts.map((draft): PrintedItem => {
    const known = publicOf.get(draft.documentId);
    if (latest || known === undefined) return { ...printed(draft), standing: standingOf(draft, known) };
    return { ...printed(known), standing: 'public' };
  });
};

/** Writes a unit's catalogue of a domain as a workbook in the official form. */
export const exportWorkbook = async (
  strapi: Core.Strapi,
  asked: Parameters<WorkbooksService['export']>[0],
): Promise<{ file: string; rows: number }> => {
  const unit = await ownUnitOf(strapi, asked.unit);
  const domain = await targetOf(strapi, 'domain', asked.domain);
  const entries = await itemsOf(strapi, unit, domain, asked.drafts === true);
  await writeForm(asked.file, { unit: unit.name, domain: domain.name, entries });
  return { file: asked.file, rows: entries.length };
};
