import type { Core } from '@strapi/strapi';
import type { Snapshot } from '../../../../domain/change';
import { publicType, uidOf } from '../../../../domain/public-model';
import { populateFields, readFields } from '../../../../domain/snapshot';
import type { WaivedDocument } from '../../../../domain/waivers';

/** What publishing a document's saved draft would make public; null where there is none. */
export const savedSnapshot = async (
  strapi: Core.Strapi,
  { type: name, documentId, locale }: WaivedDocument,
): Promise<Snapshot | null> => {
  const type = publicType(name);
  const row = (await strapi.db.query(uidOf(name)).findOne({
    where: {
      documentId,
      ...(type.localized ? { locale } : {}),
      ...(type.drafts ? { publishedAt: { $null: true } } : {}),
    },
    populate: populateFields(type.fields) as never,
  })) as Readonly<Record<string, unknown>> | null;
  return row === null ? null : readFields(type.fields, row);
};
