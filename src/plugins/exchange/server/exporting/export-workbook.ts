import type { Core } from '@strapi/strapi';
import type { WorkbooksService } from '../../../../../types/services';
import { type CatalogueEntry, type EntrySource, entryFromDocument } from '../../../../domain/catalogue';
import { uidOf } from '../../../../domain/public-model';
import { defaultLocale } from '../../../../domain/publication';
import { ownUnitOf, type Target, targetOf } from '../importing/target';
import { writeForm } from './write-form';

/**
 * The latest version of each of the unit's items of the domain, in the form's order; those without a place in it come
 * last (PostgreSQL puts null there), in the order in which they were made.
 */
const entriesOf = async (
  strapi: Core.Strapi,
  unit: Target,
  domain: Target,
): Promise<readonly CatalogueEntry[]> => {
  const rows = (await strapi.db.query(uidOf('catalog-item')).findMany({
    where: {
      publishedAt: { $null: true },
      locale: defaultLocale,
      unit: { documentId: unit.documentId },
      domain: { documentId: domain.documentId },
    },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    populate: { contentElements: true, legalBases: true, timeLimit: true },
  })) as readonly EntrySource[];
  return rows.map(entryFromDocument);
};

/** Writes a unit's catalogue of a domain as a workbook in the official form. */
export const exportWorkbook = async (
  strapi: Core.Strapi,
  asked: Parameters<WorkbooksService['export']>[0],
): Promise<{ file: string; rows: number }> => {
  const unit = await ownUnitOf(strapi, asked.unit);
  const domain = await targetOf(strapi, 'domain', asked.domain);
  const entries = await entriesOf(strapi, unit, domain);
  await writeForm(asked.file, { unit: unit.name, domain: domain.name, entries });
  return { file: asked.file, rows: entries.length };
};
