import type { Core } from '@strapi/strapi';
import type { PublicTypeName } from '../../../../domain/public-model';
import { documents, type OfficeTypeName } from '../documents';
import { together } from '../together';

export interface Tally {
  readonly created: number;
  readonly unchanged: number;
}

/** A document of the starter data. `key` names it (its code, its title and number). */
export interface Planned {
  readonly key: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Fields of the English version, where there is one. */
  readonly en?: Readonly<Record<string, unknown>>;
}

/** The documents of a type that are there already: their ids by key. */
export const idsByKey = async (
  strapi: Core.Strapi,
  type: PublicTypeName | OfficeTypeName,
  fields: readonly string[],
): Promise<Map<string, string>> => {
  // A copy: Strapi adds 'documentId' to the list it is given.
  const rows = await documents(strapi, type).findMany({ fields: [...fields] });
  return new Map(rows.map((row) => [keyOf(...fields.map((field) => row[field])), row.documentId]));
};

/** Several values as one key. */
export const keyOf = (...values: readonly unknown[]): string =>
  values.map((value) => (value === null || value === undefined ? '' : String(value))).join('\n');

/**
 * Creates what `known` lacks, all of it in one transaction, and adds the new ids to `known`. What is there already is
 * left as its editors have made it.
 */
export const createMissing = async (
  strapi: Core.Strapi,
  type: PublicTypeName | OfficeTypeName,
  planned: readonly Planned[],
  known: Map<string, string>,
  status?: 'published',
): Promise<Tally> => {
  const missing = planned.filter(({ key }) => !known.has(key));
  if (missing.length > 0) {
    const made = await together(strapi, async () => {
      const ids: Array<[string, string]> = [];
      const store = documents(strapi, type);
      const fields = (): string[] => ['documentId'];
      for (const { key, data, en } of missing) {
        const { documentId } = await store.create({ data, fields: fields(), ...(status ? { status } : {}) });
        if (en) await store.update({ documentId, locale: 'en', data: en, fields: fields() });
        ids.push([key, documentId]);
      }
      return ids;
    });
    for (const [key, id] of made) known.set(key, id);
  }
  return { created: missing.length, unchanged: planned.length - missing.length };
};
