import type { Core } from '@strapi/strapi';
import { attributeOf, type PublicType, uidOf } from '../../../../domain/public-model';
import { defaultLocale, type Locale } from '../../../../domain/publication';
import { type ContentRow, populateFields, readFields } from '../../../../domain/snapshot';
import { canonical } from '../ledger/hash';

/** What a form of a document shows, as it is saved. */
export interface DraftValues {
  /** ISO 8601. */
  readonly updatedAt: string;
  /** By attribute, as canonical JSON. */
  readonly values: ReadonlyMap<string, string>;
}

/** Not written by people. */
const written = (name: string, attribute: { readonly type: string; readonly visible?: boolean }): boolean =>
  attribute.type !== 'relation' &&
  attribute.type !== 'component' &&
  attribute.visible !== false &&
  !/^(?:createdAt|updatedAt|publishedAt|locale|completeness\w+)$/u.test(name);

interface Row extends ContentRow {
  readonly updatedAt: string | Date;
}

/** What is saved of one language of a document (of a type without drafts: what is public); null where there is nothing. */
export const draftValues = async (
  strapi: Core.Strapi,
  type: PublicType,
  documentId: string,
  locale: Locale,
): Promise<DraftValues | null> => {
  const uid = uidOf(type.name);
  const row = (await strapi.db.query(uid).findOne({
    where: {
      documentId,
      ...(type.localized ? { locale: locale ?? defaultLocale } : {}),
      ...(type.drafts ? { publishedAt: { $null: true } } : {}),
    },
    populate: populateFields(type.fields) as never,
  })) as Row | null;
  if (row === null) return null;
  const { attributes } = strapi.contentType(uid as never) as {
    attributes: Readonly<Record<string, { readonly type: string; readonly visible?: boolean }>>;
  };
  const values = new Map(
    Object.entries(attributes)
      .filter(([name, attribute]) => written(name, attribute))
      .map(([name]) => [name, canonical(row[name] ?? null)]),
  );
  const published = readFields(type.fields, row);
  for (const [name, field] of Object.entries(type.fields))
    values.set(attributeOf(name, field), canonical(published[name] ?? null));
  return {
    updatedAt: new Date(row.updatedAt).toISOString(),
    values,
  };
};

/** The attributes that say something else. */
export const changedFields = (before: DraftValues | null, after: DraftValues): readonly string[] =>
  [...after.values].filter(([name, value]) => before?.values.get(name) !== value).map(([name]) => name);
