import type { Core } from '@strapi/strapi';
import type { WaiverRecord } from '../../../../../types/services';
import { defaultLocale } from '../../../../domain/change';
import { type PublicTypeName, publicType, uidOf } from '../../../../domain/public-model';
import { type ContentRow, populateFields } from '../../../../domain/snapshot';
import type { Ability } from '../../../../plugin-kit/strapi/ability';
import { mayRead } from '../../../../plugin-kit/strapi/must-hold';

/** A waiver with what is saved of its document. */
export interface ReadableWaiver {
  readonly record: WaiverRecord;
  readonly row: ContentRow;
}

const key = (documentId: string, locale: string | null | undefined): string =>
  `${documentId} ${locale ?? defaultLocale}`;

/** The drafts (of a type without drafts: what is saved) of some documents that the reader may read, by document and locale. */
const readableRows = async (
  strapi: Core.Strapi,
  ability: Ability,
  name: PublicTypeName,
  documentIds: readonly string[],
  withContent: boolean,
): Promise<ReadonlyMap<string, ContentRow>> => {
  const type = publicType(name);
  const found = (await strapi.db.query(uidOf(name)).findMany({
    where: {
      documentId: { $in: [...new Set(documentIds)] },
      ...(type.drafts ? { publishedAt: { $null: true } } : {}),
    },
    populate: {
      createdBy: { populate: { roles: true } },
      ...(withContent ? populateFields(type.fields) : {}),
    } as never,
  })) as readonly ContentRow[];
  const readable = mayRead(strapi, ability, name);
  return new Map(found.filter(readable).map((row) => [key(String(row.documentId), row.locale), row]));
};

/** The waivers of documents that the reader may read, in the order given; a document that is gone has none. */
export const readableWaivers = async (
  strapi: Core.Strapi,
  ability: Ability,
  records: readonly WaiverRecord[],
  /** Whether the documents' links and parts are needed. */
  withContent: boolean,
): Promise<readonly ReadableWaiver[]> => {
  const rows = new Map<string, ContentRow>();
  for (const name of new Set(records.map(({ type }) => type))) {
    const ids = records.filter(({ type }) => type === name).map(({ documentId }) => documentId);
    for (const [place, row] of await readableRows(strapi, ability, name, ids, withContent))
      rows.set(`${name} ${place}`, row);
  }
  return records.flatMap((record) => {
    const { type, documentId, locale } = record;
    const row = rows.get(`${type} ${key(documentId, publicType(type).localized ? locale : null)}`);
    return row ? [{ record, row }] : [];
  });
};
