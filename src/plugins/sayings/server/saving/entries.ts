import type { Core } from '@strapi/strapi';
import type { Saying } from '../../../../domain/search';

export const sayingUid = 'api::saying.saying';

export interface Entry extends Saying {
  readonly documentId: string;
}

/** The district's entries, by their words. */
export const allEntries = (strapi: Core.Strapi): Promise<readonly Entry[]> =>
  strapi.db
    .query(sayingUid)
    .findMany({ select: ['documentId', 'words', 'official', 'kind'], orderBy: { words: 'asc' } });
