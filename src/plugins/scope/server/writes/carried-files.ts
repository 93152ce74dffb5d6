import type { Core } from '@strapi/strapi';
import { rowsOf } from '../../../../plugin-kit/strapi/rows';

interface Attribute {
  readonly type: string;
  readonly component?: string;
}
type Populate = { readonly [field: string]: true | { readonly populate: Populate } };

/** The files of a document, those in its parts too. */
const populateFiles = (strapi: Core.Strapi, uid: string): Populate => {
  const { attributes } = strapi.getModel(uid as 'api::unit.unit') as unknown as {
    attributes: Readonly<Record<string, Attribute>>;
  };
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, { type, component }]): [string, Populate[string]][] => {
      if (type === 'media') return [[name, true]];
      if (type !== 'component' || !component) return [];
      const populate = populateFiles(strapi, component);
      return Object.keys(populate).length > 0 ? [[name, { populate }]] : [];
    }),
  );
};

const filesIn = (value: unknown): readonly number[] => {
  if (Array.isArray(value)) return value.flatMap(filesIn);
  if (typeof value !== 'object' || value === null) return [];
  const { id, hash, ...rest } = value as { id?: unknown; hash?: unknown };
  return typeof hash === 'string' && typeof id === 'number' ? [id] : Object.values(rest).flatMap(filesIn);
};

/** The files that a document carries already, in whatever state and language. */
export const carriedFiles = async (
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
): Promise<ReadonlySet<number>> => {
  const populate = populateFiles(strapi, uid);
  if (Object.keys(populate).length === 0) return new Set();
  const found = await rowsOf<{ id: unknown }>(strapi, uid, {
    where: { documentId },
    select: ['id'],
    populate,
  });
  return new Set(filesIn(found.map(({ id, ...rest }) => rest)));
};
