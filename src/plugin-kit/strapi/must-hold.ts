import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { Locale } from '../../domain/change';
import { type PublicTypeName, uidOf } from '../../domain/public-model';
import { type Ability, notAllowed } from './ability';
import { service } from './service';

type Right = 'read' | 'create' | 'update' | 'publish';
interface Checker {
  readonly can: Readonly<Record<Right, (entity?: unknown) => boolean>>;
}

const checkerOf = (strapi: Core.Strapi, userAbility: unknown, type: PublicTypeName): Checker =>
  strapi
    .plugin('content-manager')
    .service('permission-checker')
    .create({ userAbility, model: uidOf(type) }) as Checker;

/** Whether somebody may read a row of a type in the content manager; its creator with the roles is populated. */
export const mayRead = (
  strapi: Core.Strapi,
  ability: Ability,
  type: PublicTypeName,
): ((row: unknown) => boolean) => {
  const { can } = checkerOf(strapi, ability, type);
  return (row) => can.read(row);
};

/**
 * Throws PolicyError (403) unless whoever asks may do this to the document in the content manager; 404 where there is none, and
 * for all but reading also where it is another unit's and public.
 */
export const mustHold = async (
  strapi: Core.Strapi,
  ctx: Context,
  { type, documentId, locale }: { type: PublicTypeName; documentId: string; locale: Locale },
  right: Right,
): Promise<void> => {
  const populate = { createdBy: { populate: { roles: true } } };
  const find = () => strapi.documents(uidOf(type)).findOne({ documentId, locale, populate } as never);
  const entity = right === 'read' ? await find() : await service(strapi, 'scope', 'asking').toWrite(find);
  if (!entity) throw new errors.NotFoundError('没有这一条目。There is no such document.');
  if (!checkerOf(strapi, ctx.state.userAbility, type).can[right](entity)) throw notAllowed();
};

/** The same for a document that is still to be made. */
export const mustMake = (strapi: Core.Strapi, ctx: Context, type: PublicTypeName): void => {
  if (!checkerOf(strapi, ctx.state.userAbility, type).can.create()) throw notAllowed();
};
