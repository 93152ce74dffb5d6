import type { Core } from '@strapi/strapi';
import { defaultLocale } from '../../../../domain/change';
import type { Finding } from '../../../../domain/finding';
import { publicTypes, uidOf } from '../../../../domain/public-model';
import { populateFields, readFields } from '../../../../domain/snapshot';
import { applyWaivers, type WaiverFile } from '../../../../domain/waivers';
import { waiversByDocument } from '../waivers/records';
import type { About } from './judge-all';
import type { TellAbout } from './public-documents';

const keyOf = (type: string, documentId: string): string => `${type}\n${documentId}`;

/** What is public of each document beside the catalogue for which a waiver was ever asked; they are few. */
const filesOf = async (strapi: Core.Strapi): Promise<ReadonlyMap<string, WaiverFile>> => {
  const files = new Map<string, WaiverFile>();
  for (const type of publicTypes.filter(({ name, drafts }) => drafts && name !== 'catalog-item'))
    for (const [documentId, waivers] of await waiversByDocument(strapi, type.name)) {
      const row = (await strapi.db.query(uidOf(type.name)).findOne({
        where: { documentId, locale: defaultLocale, publishedAt: { $notNull: true } },
        populate: populateFields(type.fields) as never,
      })) as Readonly<Record<string, unknown>> | null;
      if (row === null) continue;
      const document = { type: type.name, documentId, locale: defaultLocale };
      files.set(keyOf(type.name, documentId), { document, snapshot: readFields(type.fields, row), waivers });
    }
  return files;
};

/**
 * Marks what is waived in public documents beside the catalogue. A waiver counts the findings of its document, so that those of a
 * document with waivers wait until all are there. `now` in ISO 8601.
 */
export const startWaivingPublic = async (strapi: Core.Strapi, now: string, tell: TellAbout) => {
  const files = await filesOf(strapi);
  const waiting = new Map<string, Array<{ readonly about: About; readonly finding: Finding }>>();
  return {
    tell: ((about, finding) => {
      const key = keyOf(about.type, about.documentId);
      if (!files.has(key)) tell(about, finding);
      else waiting.set(key, [...(waiting.get(key) ?? []), { about, finding }]);
    }) satisfies TellAbout,
    end(): void {
      for (const [key, told] of waiting) {
        const file = files.get(key);
        const [first] = told;
        if (file === undefined || first === undefined) continue;
        const found = told.map(({ finding }) => finding);
        for (const finding of applyWaivers(found, file, now)) tell(first.about, finding);
      }
    },
  };
};
