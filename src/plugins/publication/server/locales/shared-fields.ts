import type { Core } from '@strapi/strapi';
import type { Snapshot } from '../../../../domain/change';
import { attributeOf, type Fields, type PublicType, uidOf } from '../../../../domain/public-model';

const isLink = ({ kind }: Fields[string]): boolean => kind === 'link' || kind === 'links';

/** The fields of a type that have one value for all languages: codes, numbers, dates, links. None where it has one language. */
export const sharedFields = (strapi: Core.Strapi, type: PublicType): Fields => {
  if (!type.localized) return {};
  const { attributes } = strapi.contentType(uidOf(type.name) as never) as {
    attributes: Readonly<Record<string, { pluginOptions?: { i18n?: { localized?: boolean } } }>>;
  };
  return Object.fromEntries(
    Object.entries(type.fields).filter(
      ([name, field]) =>
        isLink(field) || attributes[attributeOf(name, field)]?.pluginOptions?.i18n?.localized !== true,
    ),
  );
};

/** What a snapshot says of some fields. */
export const pick = (fields: Fields, snapshot: Snapshot): Snapshot =>
  Object.fromEntries(Object.keys(fields).map((name) => [name, snapshot[name] ?? null]));
