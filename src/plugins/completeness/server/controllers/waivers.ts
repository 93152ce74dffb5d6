import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { WaiverRecord } from '../../../../../types/services';
import { defaultLocale, languageIn, locales } from '../../../../domain/change';
import type { Language } from '../../../../domain/codes';
import { publicTypeNamed } from '../../../../domain/public-model';
import { procedureOf, signRight, type WaivedDocument } from '../../../../domain/waivers';
import { type Ability, notAllowed } from '../../../../plugin-kit/strapi/ability';
import { mustHold } from '../../../../plugin-kit/strapi/must-hold';
import { service } from '../../../../plugin-kit/strapi/service';
import { countWaivers, listWaivers } from '../waivers/list';

type Values = Readonly<Record<string, unknown>>;
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const valuesOf = (value: unknown): Values =>
  typeof value === 'object' && value !== null ? (value as Values) : {};

/** The account, never the name; set here and nowhere else, whatever the request says. */
const accountOf = (ctx: Context): string => `admin:${ctx.state.user.id}`;
const abilityOf = (ctx: Context): Ability => ctx.state.userAbility as Ability;
const languageOf = (ctx: Context): Language => languageIn(text(ctx.state.user.preferedLanguage));

const documentOf = ({ type, documentId, locale }: Values): WaivedDocument => {
  const declared = publicTypeNamed(text(type));
  if (!declared || text(documentId) === '')
    throw new errors.ValidationError('请指明内容类型和文档编号。Name a type and a documentId.');
  return {
    type: declared.name,
    documentId: text(documentId),
    locale: locales.find((known) => known === locale) ?? defaultLocale,
  };
};

const mustKnow = async (strapi: Core.Strapi, ctx: Context): Promise<WaiverRecord> => {
  const record = await service(strapi, 'completeness', 'waivers').byId(text(ctx.params.id));
  if (!record) throw new errors.NotFoundError('没有这项豁免。There is no such waiver.');
  return record;
};

/** Waivers for the panel: who may do what is decided here, what is right about a waiver by the service. */
export const waivers = ({ strapi }: { strapi: Core.Strapi }) => {
  const ours = () => service(strapi, 'completeness', 'waivers');
  const readerOf = (ctx: Context) => ({ account: accountOf(ctx), ability: abilityOf(ctx) });
  return {
    /** Of all documents that whoever asks may read. */
    async all(ctx: Context) {
      const waivers = await listWaivers(strapi, readerOf(ctx), new Date().toISOString());
      ctx.body = { maySign: abilityOf(ctx).can(signRight), waivers };
    },

    async count(ctx: Context) {
      ctx.body = await countWaivers(strapi, readerOf(ctx), new Date().toISOString());
    },

    async list(ctx: Context) {
      const { type, documentId, locale } = documentOf(ctx.query);
      await mustHold(strapi, ctx, { type, documentId, locale }, 'read');
      ctx.body = {
        me: accountOf(ctx),
        maySign: abilityOf(ctx).can(signRight),
        waivers: await ours().of({ type, documentId }),
      };
    },

    async ask(ctx: Context) {
      const body = valuesOf(ctx.request.body);
      const document = documentOf(body);
      const rule = text(body.rule);
      // What a second person signs may be asked for by whoever writes; what nobody signs, by whoever publishes.
      await mustHold(strapi, ctx, document, procedureOf(rule) === 'second-person' ? 'update' : 'publish');
      const finding = {
        rule,
        field: typeof body.field === 'string' ? body.field : null,
        occurrence: Number.isInteger(body.occurrence) ? Number(body.occurrence) : 0,
      };
      const asked = { document, finding, reason: text(body.reason), until: text(body.until) };
      ctx.status = 201;
      ctx.body = { waiver: await ours().ask(asked, accountOf(ctx), languageOf(ctx)) };
    },

    async sign(ctx: Context) {
      const record = await mustKnow(strapi, ctx);
      await mustHold(strapi, ctx, record, 'read');
      ctx.body = { waiver: await ours().sign(record, accountOf(ctx), languageOf(ctx)) };
    },

    async withdraw(ctx: Context) {
      const record = await mustKnow(strapi, ctx);
      await mustHold(strapi, ctx, record, 'read');
      if (record.askedBy !== accountOf(ctx) && !abilityOf(ctx).can(signRight)) throw notAllowed();
      ctx.body = { waiver: await ours().withdraw(record, accountOf(ctx), languageOf(ctx)) };
    },
  };
};
