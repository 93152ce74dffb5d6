import type { Core } from '@strapi/strapi';
import { type EntrySource, entryFromDocument, ownPieces } from '../../../../domain/catalogue';
import { uidOf } from '../../../../domain/public-model';
import type { GuidelineWording } from '../../../../domain/similarity';

interface Row extends EntrySource {
  readonly domain: { readonly code: string } | null;
}

/** What the guidelines say, by domain: words that every unit may use. */
export const guidelineWording = async (strapi: Core.Strapi): Promise<GuidelineWording> => {
  const rows = (await strapi.db.query(uidOf('guideline-item')).findMany({
    populate: { domain: { select: ['code'] }, contentElements: true } as never,
  })) as readonly Row[];
  const wording = new Map<string, string[]>();
  for (const row of rows) {
    if (row.domain === null) continue;
    const pieces = wording.get(row.domain.code) ?? [];
    pieces.push(...ownPieces(entryFromDocument(row)));
    wording.set(row.domain.code, pieces);
  }
  return wording;
};
