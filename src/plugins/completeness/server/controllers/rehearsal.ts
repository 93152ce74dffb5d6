import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { defaultLocale, locales, type Snapshot } from '../../../../domain/change';
import { type PublicType, publicTypeNamed } from '../../../../domain/public-model';
import { snapshotFromForm } from '../../../../domain/snapshot';
import { reading } from '../../../../plugin-kit/database/sql';
import { mustHold, mustMake } from '../../../../plugin-kit/strapi/must-hold';
import { service } from '../../../../plugin-kit/strapi/service';
import { storedDays } from '../beside/policy-days';
import { judgeName } from '../judge';

type Values = Readonly<Record<string, unknown>>;

const valuesOf = (value: unknown): Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Values) : {};

/** What saving a new document fills in by itself: whose account has one unit, of that unit it is. */
const ownUnit = async (strapi: Core.Strapi, type: PublicType, values: Values): Promise<Snapshot> => {
  const { unit } = type;
  if (unit === null || !type.drafts) return {};
  if ((snapshotFromForm(type, values)[unit] ?? null) !== null) return {};
  const home = await service(strapi, 'scope', 'asking').home();
  return home === null ? {} : { [unit]: home };
};

const linked = (links: Snapshot): Values =>
  Object.fromEntries(
    Object.entries(links).map(([field, documentId]) => [field, { connect: [{ documentId }] }]),
  );

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
    const filledIn = documentId === null ? await ownUnit(strapi, type, valuesOf(body.values)) : {};
    const values = { ...valuesOf(body.values), ...linked(filledIn) };
    const form = { type, documentId, locale, values };
    const { change, ...said } = await service(strapi, 'publication', 'rehearsal').ask(form, judgeName);
    const unknown = { interpretedOn: null, policyDays: null };
    const days = change ? await reading(strapi, (sql) => storedDays(sql, change)) : unknown;
    ctx.body = {
      ...said,
      shared: { ...filledIn, ...said.shared },
      days: { since: change?.since ?? null, ...days },
    };
  },
});
