import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { defaultLocale, locales, type PublishOutlook } from '../../../../domain/change';
import { uidOf } from '../../../../domain/public-model';
import { notAllowed } from '../../../../plugin-kit/strapi/ability';
import { service } from '../../../../plugin-kit/strapi/service';
import { publishOutlook } from '../rehearsal/publish-outlook';
import { askedDocuments } from './asked-documents';

/** POST { type, documentIds, locale }: what the gate would say to publishing each saved draft, for whoever may publish them. */
export const publications = ({ strapi }: { strapi: Core.Strapi }) => ({
  async outlook(ctx: Context) {
    const { type, ids, locale } = askedDocuments(ctx);
    const { can } = strapi
      .plugin('content-manager')
      .service('permission-checker')
      .create({ userAbility: ctx.state.userAbility, model: uidOf(type.name) });
    if (!can.publish()) throw notAllowed();
    const meant = (type.localized && locales.find((known) => known === locale)) || defaultLocale;
    const own = await service(strapi, 'scope', 'asking').own(uidOf(type.name), ids);
    const documents: PublishOutlook[] = [];
    for (const id of ids)
      documents.push(
        own.has(id)
          ? await publishOutlook(strapi, type, id, meant)
          : { documentId: id, title: '', state: 'unknown', refusedFor: [] },
      );
    ctx.body = { documents };
  },
});
