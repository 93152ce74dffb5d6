import type { Core } from '@strapi/strapi';
import { standingOf } from '../../../../domain/scope';

interface Request {
  readonly path?: string;
  readonly params?: { readonly model?: string; readonly targetField?: string };
}

/** Whether the admin is choosing the responsible unit of a document: then only the account's own units are offered. */
export const picksResponsibleUnit = (strapi: Core.Strapi): boolean => {
  const { path, params } = (strapi.requestContext.get() ?? {}) as Request;
  if (!path?.startsWith('/content-manager/relations/') || !params?.model) return false;
  const standing = standingOf(params.model);
  return standing?.kind === 'unit' && standing.link === params.targetField;
};
