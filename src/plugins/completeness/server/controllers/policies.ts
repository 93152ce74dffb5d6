import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { defaultLocale, type Locale, locales } from '../../../../domain/change';
import { bodyOf } from '../beside/policy-body';

/** Which policy a saved interpretation explains; null where there is none. */
const explainedBy = async (
  strapi: Core.Strapi,
  documentId: string,
  locale: Locale,
): Promise<string | null> => {
  const row = (await strapi.db.query('api::interpretation.interpretation').findOne({
    where: { documentId, locale, publishedAt: { $null: true } },
    select: ['id'],
    populate: { policy: { select: ['documentId'] } },
  })) as { readonly policy: { readonly documentId: string } | null } | null;
  return row?.policy?.documentId ?? null;
};

/**
 * The text against which the panel judges an interpretation, for whoever may read policies: `?policy=ID`, or
 * `?interpretation=ID` for the link that is saved. Gives { body: HTML or null }.
 */
export const policies = ({ strapi }: { strapi: Core.Strapi }) => ({
  async body(ctx: Context) {
    const { policy, interpretation } = ctx.query;
    const locale = locales.find((known) => known === ctx.query.locale) ?? defaultLocale;
    const documentId =
      typeof interpretation === 'string'
        ? await explainedBy(strapi, interpretation, locale)
        : String(policy ?? '');
    ctx.body = { body: documentId === null ? null : await bodyOf(strapi, documentId, locale) };
  },
});
