import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { defaultLocale, locales } from '../../../../domain/change';
import { uidOf } from '../../../../domain/public-model';
import type { WithdrawalOutlook } from '../../../../domain/withdrawal';
import { notAllowed } from '../../../../plugin-kit/strapi/ability';
import { service } from '../../../../plugin-kit/strapi/service';
import { withdrawalOutlook } from '../withdrawals/outlook';
import { askedDocuments } from './asked-documents';

const notThere: Omit<WithdrawalOutlook, 'documentId'> = {
  title: '',
  isPublic: false,
  refusedFor: [],
  losing: [],
};

/**
 * POST { type, documentIds, locale: a language or * }: what withdrawing each would do, for whoever may publish documents of the type.
 * Titles are of what is public.
 */
export const withdrawals = ({ strapi }: { strapi: Core.Strapi }) => ({
  async outlook(ctx: Context) {
    const { type, ids, locale } = askedDocuments(ctx);
    const { can } = strapi
      .plugin('content-manager')
      .service('permission-checker')
      .create({ userAbility: ctx.state.userAbility, model: uidOf(type.name) });
    if (!can.publish() && !can.delete()) throw notAllowed();
    const one = locales.find((known) => known === locale) ?? defaultLocale;
    const meant = locale === '*' || !type.localized ? locales : [one];
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
