import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { type PublicTypeName, uidOf } from '../../../../domain/public-model';
import type { Locale } from '../../../../domain/publication';
import { notAllowed } from './ability';

type Right = 'read' | 'create' | 'update' | 'publish';
interface Checker {
  readonly can: Readonly<Record<Right, (entity?: unknown) => boolean>>;
}

const checkerOf = (strapi: Core.Strapi, ctx: Context, type: PublicTypeName): Checker =>
  strapi
    .plugin('content-manager')
    .service('permission-checker')
    .create({ userAbility: ctx.state.userAbility, model: uidOf(type) }) as Checker;

/** Throws PolicyError (403) unless whoever asks may do this to the document in the content manager; 404 where there is none. */
export const mustHold = async (
  strapi: Core.Strapi,
  ctx: Context,
  { type, documentId, locale }: { type: PublicTypeName; documentId: string; locale: Locale },
  right: Right,
): Promise<void> => {
  const populate = { createdBy: { populate: { roles: true } } };
  const entity = await strapi.documents(uidOf(type)).findOne({ documentId, locale, populate } as never);
  if (!entity) throw new errors.NotFoundError('没有这一条目。There is no such document.');
  if (!checkerOf(strapi, ctx, type).can[right](entity)) throw notAllowed();
};

/** The same for a document that is still to be made. */
export const mustMake = (strapi: Core.Strapi, ctx: Context, type: PublicTypeName): void => {
  if (!checkerOf(strapi, ctx, type).can.create()) throw notAllowed();
};
