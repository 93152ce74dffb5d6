import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { defaultLocale, isLocale, type Locale } from '../../../../domain/change';
import { type PublicType, publicTypeNamed } from '../../../../domain/public-model';
import { isReadyToPost, longestPlain, shortestPlain, usualPlain } from '../../../../domain/ready-to-post';
import { mustHold } from '../../../../plugin-kit/strapi/must-hold';
import { formsOf } from '../deliveries/variants';
import { publicEntry } from '../posts/public-entry';
import { placesOf } from '../run/places';

const refused = (name: string, value: unknown, zh: string, en: string): Error =>
  new errors.ValidationError(
    `${name} ${zh}，收到 ${JSON.stringify(value ?? null)}。${name} should be ${en}, got ${JSON.stringify(value ?? null)}.`,
    { parameter: name, value },
  );

const typeOf = (value: unknown): PublicType => {
  const type = typeof value === 'string' ? publicTypeNamed(value) : undefined;
  if (type && isReadyToPost(type)) return type;
  throw refused('type', value, '应为有正文的公开类型，如 policy', 'a public type with a text such as policy');
};
const localeOf = (value: unknown): Locale => {
  if (value === undefined) return defaultLocale;
  if (isLocale(value)) return value;
  throw refused('locale', value, '应为 zh-Hans 或 en', 'zh-Hans or en');
};
const lengthOf = (value: unknown): number => {
  const length = Number(value ?? usualPlain);
  if (Number.isInteger(length) && length >= shortestPlain && length <= longestPlain) return length;
  throw refused(
    'max',
    value,
    `应为 ${shortestPlain} 至 ${longestPlain} 的整数`,
    `a whole number from ${shortestPlain} to ${longestPlain}`,
  );
};

/**
 * GET ?type=&documentId=&locale=&max=: a document in the forms in which outlets post it, as it is public now, for whoever may read
 * it in the content manager. 404 where it is not public.
 */
export const posts = ({ strapi }: { strapi: Core.Strapi }) => ({
  async show(ctx: Context) {
    const { type: name, documentId, locale: asked, max } = ctx.query;
    const [type, locale, length] = [typeOf(name), localeOf(asked), lengthOf(max)];
    if (typeof documentId !== 'string')
      throw refused('documentId', documentId, '应为文档编号', 'the id of a document');
    await mustHold(strapi, ctx, { type: type.name, documentId, locale }, 'read');
    const places = placesOf(process.env);
    const site = places.site(ctx.req);
    const entry = await publicEntry(strapi.db.connection, type, documentId, locale);
    const forms = entry && formsOf(entry, { page: places.page, site });
    if (!forms) throw new errors.NotFoundError('这一条目没有公开。The document is not public.');
    ctx.body = {
      site,
      html: forms.html(),
      wechat: forms.wechat(),
      plain: forms.plain(length),
      card: forms.card(),
    };
  },
});
