import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { publicTypeNamed, uidOf } from '../../../../domain/public-model';
import { defaultLocale, locales } from '../../../../domain/publication';
import type { WithdrawalOutlook } from '../../../../domain/withdrawal';
import { service } from '../../../service';
import { withdrawalOutlook } from '../withdrawals/outlook';

interface Asked {
  readonly type?: unknown;
  readonly documentIds?: unknown;
  readonly locale?: unknown;
}

const notThere: Omit<WithdrawalOutlook, 'documentId'> = {
  title: '',
  isPublic: false,
  refusedFor: [],
  losing: [],
};

/** As many as the admin's list selects at once. */
const MOST = 100;

/**
 * POST { type, documentIds, locale: a language or * }: what withdrawing each would do, for whoever may publish documents of the type.
 * Titles are of what is public.
 */
export const withdrawals = ({ strapi }: { strapi: Core.Strapi }) => ({
  async outlook(ctx: Context) {
    const asked = (ctx.request.body ?? {}) as Asked;
    const type = publicTypeNamed(typeof asked.type === 'string' ? asked.type : '');
    const ids = Array.isArray(asked.documentIds)
      ? asked.documentIds.filter((id) => typeof id === 'string').slice(0, MOST)
      : [];
    if (!type || ids.length === 0)
      throw new errors.ValidationError('请指明内容类型和文档编号。Name a type and documentIds.');
    const { can } = strapi
      .plugin('content-manager')
      .service('permission-checker')
      .create({ userAbility: ctx.state.userAbility, model: uidOf(type.name) });
    if (!can.publish() && !can.delete()) throw new errors.PolicyError('没有权限。You are not allowed to.');
    const one = locales.find((known) => known === asked.locale) ?? defaultLocale;
    const meant = asked.locale === '*' || !type.localized ? locales : [one];
    const judges = service(strapi, 'publication', 'judges').all();
    const own = await service(strapi, 'scope', 'asking').own(uidOf(type.name), ids);
    const documents: WithdrawalOutlook[] = [];
    for (const id of ids) {
      // Of somebody else's no more is told than of what is not there.
      if (!own.has(id)) documents.push({ ...notThere, documentId: id });
      else documents.push(await withdrawalOutlook(strapi, judges, type, id, meant));
    }
    ctx.body = { documents };
  },
});
