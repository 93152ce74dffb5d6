import type { Core } from '@strapi/strapi';
import { standingOf } from '../../../../domain/scope';
import { metaOf, tableOf } from '../../../../plugin-kit/strapi/strapi-tables';

interface Request {
  readonly path?: string;
  readonly params?: { readonly model?: string; readonly targetField?: string; readonly id?: string };
}

const picking = (strapi: Core.Strapi): { model: string; field: string } | null => {
  const { path, params } = (strapi.requestContext.get() ?? {}) as Request;
  if (!path?.startsWith('/content-manager/relations/') || params?.id !== undefined) return null;
  return params?.model && params.targetField ? { model: params.model, field: params.targetField } : null;
};

/** Whether the admin is choosing the responsible unit of a document: then only the account's own units are offered. */
export const picksResponsibleUnit = (strapi: Core.Strapi): boolean => {
  const picked = picking(strapi);
  const standing = picked && standingOf(picked.model);
  return standing?.kind === 'unit' && standing.link === picked?.field;
};

/**
 * The table from which the admin chooses what a document is linked to; null where nothing is chosen. A type that links to
 * itself would be asked for the document in hand, too.
 */
export const pickedTable = (strapi: Core.Strapi): string | null => {
  const picked = picking(strapi);
  if (!picked || !(picked.model in strapi.contentTypes || picked.model in strapi.components)) return null;
  const target = metaOf(strapi, picked.model).attributes[picked.field]?.target;
  return target === undefined || target === picked.model || standingOf(target)?.kind !== 'unit'
    ? null
    : tableOf(strapi, target);
};
