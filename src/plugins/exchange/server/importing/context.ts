import type { Core } from '@strapi/strapi';
import { type CatalogueEntry, type EntrySource, entryFromDocument } from '../../../../domain/catalogue';
import { defaultLocale } from '../../../../domain/change';
import { nameKey } from '../../../../domain/folding';
import type { JudgingContext } from '../../../../domain/judging';
import { uidOf } from '../../../../domain/public-model';
import { service } from '../../../../plugin-kit/strapi/service';
import { itemKey } from '../reading/item-key';
import type { FormHead } from '../reading/messages';
import { type Places, placesOf } from './places';
import { readStanding, type StandingItems } from './standing-items';
import type { Target } from './target';

/** What rows are compared with and linked to; read once for an import. */
export interface ImportContext {
  readonly unit: Target;
  readonly domain: Target;
  /** The names of all domains: a form's title may name another one. */
  readonly domains: readonly string[];
  /** Rows of the domain's guideline by item. */
  readonly guideline: ReadonlyMap<string, { readonly documentId: string; readonly entry: CatalogueEntry }>;
  /** documentIds of units by the key of their name; two of one key are nobody's. */
  readonly units: ReadonlyMap<string, string>;
  /** The unit's items of the domain as they were. */
  readonly standing: StandingItems;
  /** Where the form's items are to stand in the catalogue. */
  readonly places: Places;
  /** How names of the unit's items of the domain are written that look like others, by their key. */
  readonly spellings: ReadonlyMap<string, readonly string[]>;
  /** By what the district judges: the same as `check`. */
  readonly judging: JudgingContext;
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
  const byName = new Map<string, string>();
  const doubles = new Set<string>();
  for (const { name, documentId } of rows) {
    const key = nameKey(name ?? '');
    if (byName.has(key)) doubles.add(key);
    byName.set(key, documentId);
  }
  for (const key of doubles) byName.delete(key);
  return byName;
};

const readDomains = async (strapi: Core.Strapi): Promise<readonly string[]> => {
  const rows = (await strapi.db.query(uidOf('domain')).findMany({
    select: ['name'],
    where: { locale: defaultLocale },
  })) as ReadonlyArray<{ name: string | null }>;
  return rows.map(({ name }) => name ?? '');
};

/** Names that are not their own key are few: those with brackets, full width, or signs that nobody sees. */
const readSpellings = async (
  strapi: Core.Strapi,
  unit: Target,
  domain: Target,
): Promise<ImportContext['spellings']> => {
  const rows = (await strapi.db.query(uidOf('catalog-item')).findMany({
    select: ['level1', 'level2'],
    where: {
      publishedAt: { $null: true },
      locale: defaultLocale,
      unit: { documentId: unit.documentId },
      domain: { documentId: domain.documentId },
    },
  })) as ReadonlyArray<{ level1: string | null; level2: string | null }>;
  const spellings = new Map<string, string[]>();
  for (const name of new Set(rows.flatMap(({ level1, level2 }) => [level1 ?? '', level2 ?? '']))) {
    const key = nameKey(name);
    if (key !== name) spellings.set(key, [...(spellings.get(key) ?? []), name]);
  }
  return spellings;
};

/** What tells whose a row is; read before the workbook. */
export type Registers = Pick<ImportContext, 'units' | 'domains'>;

export const readRegisters = async (strapi: Core.Strapi): Promise<Registers> => ({
  units: await readUnits(strapi),
  domains: await readDomains(strapi),
});

export const readContext = async (
  strapi: Core.Strapi,
  unit: Target,
  domain: Target,
  head: Pick<FormHead, 'items' | 'named'>,
  registers: Registers,
): Promise<ImportContext> => {
  const standing = await readStanding(strapi, unit, domain, head);
  return {
    unit,
    domain,
    guideline: await readGuideline(strapi, domain),
    ...registers,
    standing,
    places: placesOf(standing, head.items),
    spellings: await readSpellings(strapi, unit, domain),
    judging: await service(strapi, 'completeness', 'context').get(),
  };
};
