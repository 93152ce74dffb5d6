import type { Core, UID } from '@strapi/strapi';
import { publicTypeOf } from '../../../../domain/public-model';

export interface Used {
  readonly label: { readonly zh: string; readonly en: string };
  readonly documents: number;
}

const labelOf = (strapi: Core.Strapi, uid: UID.ContentType): Used['label'] => {
  const name = strapi.contentType(uid).info.displayName;
  return publicTypeOf(uid)?.label ?? { zh: name, en: name };
};

/** How many documents of each type have a text in a locale, draft or public. */
export const usedIn = async (strapi: Core.Strapi, locale: string): Promise<readonly Used[]> => {
  const { isLocalizedContentType } = strapi.plugin('i18n').service('content-types') as {
    isLocalizedContentType(type: unknown): boolean;
  };
  const used: Used[] = [];
  for (const [uid, type] of Object.entries(strapi.contentTypes)) {
    if (!isLocalizedContentType(type)) continue;
    const found = (await strapi.db.query(uid as UID.ContentType).findMany({
      where: { locale },
      select: ['documentId'],
    })) as ReadonlyArray<{ documentId: string }>;
    const documents = new Set(found.map(({ documentId }) => documentId)).size;
    if (documents > 0) used.push({ label: labelOf(strapi, uid as UID.ContentType), documents });
  }
  return used;
};
