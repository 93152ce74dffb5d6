import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { publicTypeNamed } from '../../../../domain/public-model';
import { defaultLocale, locales } from '../../../../domain/publication';
import { mustHold, mustMake } from '../../../must-hold';
import { service } from '../../../service';
import { judgeName } from '../judge';

type Values = Readonly<Record<string, unknown>>;

const valuesOf = (value: unknown): Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Values) : {};

/**
 * POST { type, documentId?, locale, values }: what the gate would say if the form were published now, beyond what the
 * panel's own rules say. For whoever may read the document, or make one.
 */
export const rehearsal = ({ strapi }: { strapi: Core.Strapi }) => ({
  async ask(ctx: Context) {
    const body = valuesOf(ctx.request.body);
    const type = publicTypeNamed(typeof body.type === 'string' ? body.type : '');
    if (!type) throw new errors.ValidationError('请指明内容类型。Name a type.');
    const locale = locales.find((known) => known === body.locale) ?? defaultLocale;
    const documentId = typeof body.documentId === 'string' ? body.documentId : null;
    // A translation that is still to be saved is read with its Chinese text.
    if (documentId === null) mustMake(strapi, ctx, type.name);
    else await mustHold(strapi, ctx, { type: type.name, documentId, locale: defaultLocale }, 'read');
    const form = { type, documentId, locale, values: valuesOf(body.values) };
    ctx.body = await service(strapi, 'publication', 'rehearsal').ask(form, judgeName);
  },
});
