import type { Core } from '@strapi/strapi';
import { defaultLocale, type Locale, type Snapshot } from '../../../../domain/change';
import { attributeOf, type PublicType, uidOf } from '../../../../domain/public-model';
import {
  type ContentRow,
  type FormValues,
  populateFields,
  readFields,
  snapshotFromForm,
} from '../../../../domain/snapshot';
import { canonical } from '../ledger/hash';

/** What a form of a document shows, as it is saved. */
export interface DraftValues {
  /** ISO 8601. */
  readonly updatedAt: string;
  /** By attribute, as canonical JSON. */
  readonly values: ReadonlyMap<string, string>;
  /** Of a form that is being saved, the same; without the attributes that it does not send. */
  readonly inForm: (data: FormValues) => ReadonlyMap<string, string>;
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
  const named = Object.entries(attributes)
    .filter(([name, attribute]) => written(name, attribute))
    .map(([name]) => name);
  const put = (from: FormValues, published: Snapshot): ReadonlyMap<string, string> => {
    const values = new Map(named.map((name) => [name, canonical(from[name] ?? null)]));
    for (const [name, field] of Object.entries(type.fields))
      values.set(attributeOf(name, field), canonical(published[name] ?? null));
    return new Map([...values].filter(([name]) => name in from));
  };
  return {
    updatedAt: new Date(row.updatedAt).toISOString(),
    values: put(row, readFields(type.fields, row)),
    inForm: (data) => put(data, snapshotFromForm(type, data, row)),
  };
};

/** The attributes that say something else. */
export const changedFields = (before: DraftValues | null, after: DraftValues): readonly string[] =>
  [...after.values].filter(([name, value]) => before?.values.get(name) !== value).map(([name]) => name);
