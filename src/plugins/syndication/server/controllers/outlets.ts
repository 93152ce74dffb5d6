import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { defaultLocale, locales } from '../../../../domain/change';
import { publicTypeNamed } from '../../../../domain/public-model';
import { mustHold } from '../../../../plugin-kit/strapi/must-hold';
import { postedOlder } from '../receipts/older';
import type { subscriptions as service } from '../services/subscriptions';
import { outletsOf } from '../subscriptions/of-document';

/** GET { type, documentId, locale }: where a document runs, for whoever may read it in the content manager. */
export const outlets = ({ strapi }: { strapi: Core.Strapi }) => ({
  async ofDocument(ctx: Context) {
    const { type, documentId, locale } = ctx.query;
    const declared = publicTypeNamed(typeof type === 'string' ? type : '');
    if (!declared || typeof documentId !== 'string' || documentId === '')
      throw new errors.ValidationError('请指明内容类型和文档编号。Name a type and a documentId.');
    const asked = {
      type: declared.name,
      documentId,
      locale: locales.find((known) => known === locale) ?? defaultLocale,
    };
    await mustHold(strapi, ctx, asked, 'read');
    const ours = strapi.plugin('syndication').service('subscriptions') as ReturnType<typeof service>;
    const { pool } = ours.parts();
    const recalls = await ours.openRecalls(documentId);
    const older = await postedOlder(pool, documentId);
    ctx.body = { ...(await outletsOf(pool, asked)), recalls, older };
  },
});
