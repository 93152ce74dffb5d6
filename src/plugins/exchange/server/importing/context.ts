import type { Core } from '@strapi/strapi';
import { type CatalogueEntry, type EntrySource, entryFromDocument } from '../../../../domain/catalogue';
import type { LegalRegister } from '../../../../domain/legal-basis';
import { uidOf } from '../../../../domain/public-model';
import { defaultLocale } from '../../../../domain/publication';
import { readRegister } from '../register';
import { itemKey } from './item-key';
import { type Places, readPlaces } from './places';
import type { Target } from './target';

/** What rows are compared with and linked to; read once for an import. */
export interface ImportContext {
  readonly unit: Target;
  readonly domain: Target;
  readonly register: LegalRegister;
  /** Rows of the domain's guideline by item. */
  readonly guideline: ReadonlyMap<string, { readonly documentId: string; readonly entry: CatalogueEntry }>;
  /** documentIds of units by name. */
  readonly units: ReadonlyMap<string, string>;
  /** Where the form's items are to stand in the catalogue. */
  readonly places: Places;
}

const readGuideline = async (strapi: Core.Strapi, domain: Target): Promise<ImportContext['guideline']> => {
  const rows = (await strapi.db.query(uidOf('guideline-item')).findMany({
    where: { domain: { documentId: domain.documentId } },
    populate: { contentElements: true, legalBases: true, timeLimit: true },
    orderBy: { id: 'desc' },
  })) as ReadonlyArray<EntrySource & { readonly documentId: string }>;
  return new Map(
    rows.map((row) => {
      const entry = entryFromDocument(row);
      return [itemKey(entry), { documentId: row.documentId, entry }] as const;
    }),
  );
};

const readUnits = async (strapi: Core.Strapi): Promise<ImportContext['units']> => {
  const rows = (await strapi.db.query(uidOf('unit')).findMany({
    select: ['documentId', 'name'],
    where: { locale: defaultLocale, retiredOn: null },
  })) as ReadonlyArray<{ documentId: string; name: string | null }>;
  return new Map(rows.map(({ name, documentId }) => [name ?? '', documentId]));
};

export const readContext = async (
  strapi: Core.Strapi,
  unit: Target,
  domain: Target,
  items: ReadonlyArray<string | null>,
): Promise<ImportContext> => ({
  unit,
  domain,
  register: await readRegister(strapi),
  guideline: await readGuideline(strapi, domain),
  units: await readUnits(strapi),
  places: await readPlaces(strapi, unit, domain, items),
});
