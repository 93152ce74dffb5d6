import type { Core } from '@strapi/strapi';
import type { Snapshot } from '../../../../domain/change';
import { judgeChange } from '../../../../domain/document-rules';
import type { Finding } from '../../../../domain/finding';
import type { WaivedDocument } from '../../../../domain/waivers';
import { reading, rows } from '../../../../plugin-kit/database/sql';
import { service } from '../../../../plugin-kit/strapi/service';
import { besideOf } from '../beside/beside';
import { storeOf } from '../beside/store-pages';

/** When a document became public, ISO 8601; null: it is not. */
const publicSince = async (
  strapi: Core.Strapi,
  { type, documentId, locale }: WaivedDocument,
): Promise<string | null> => {
  const [found] = await reading(strapi, (sql) =>
    rows<{ since: string }>(
      sql,
      `SELECT published_at AS since FROM ${storeOf(type)} WHERE document_id = ? AND locale = ?`,
      [documentId, locale],
    ),
  );
  return found?.since ?? null;
};

/** What the gate would find in what is saved of a document: a waiver is for one of its findings. `now` in ISO 8601. */
export const judgeSaved = async (
  strapi: Core.Strapi,
  { type, documentId, locale }: WaivedDocument,
  snapshot: Snapshot,
  now: string,
): Promise<readonly Finding[]> => {
  const context = await service(strapi, 'completeness', 'context').get();
  const since = await publicSince(strapi, { type, documentId, locale });
  const saved = { type, documentId, locale, snapshot, since };
  return judgeChange(saved, context, await besideOf(strapi, saved, now));
};
