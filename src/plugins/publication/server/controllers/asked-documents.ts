import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { type PublicType, publicTypeNamed } from '../../../../domain/public-model';

/** As many as the admin's list selects at once. */
const MOST = 100;

interface AskedDocuments {
  readonly type: PublicType;
  readonly ids: readonly string[];
  /** As it was sent: a language, or *. */
  readonly locale: unknown;
}

/** The documents that a body `{ type, documentIds, locale }` names; a ValidationError (400) where it names none. */
export const askedDocuments = (ctx: Context): AskedDocuments => {
  const asked = (ctx.request.body ?? {}) as { type?: unknown; documentIds?: unknown; locale?: unknown };
  const type = publicTypeNamed(typeof asked.type === 'string' ? asked.type : '');
  const ids = Array.isArray(asked.documentIds)
    ? asked.documentIds.filter((id): id is string => typeof id === 'string').slice(0, MOST)
    : [];
  if (!type || ids.length === 0)
    throw new errors.ValidationError('请指明内容类型和文档编号。Name a type and documentIds.');
  return { type, ids, locale: asked.locale };
};
