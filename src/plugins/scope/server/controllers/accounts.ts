import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { defaultLocale } from '../../../../domain/change';
import { accountState, type OwnAccount, type ShownAccounts } from '../../../../domain/scope';
import { chinaDay } from '../../../../domain/time';
import type { Ability } from '../../../../plugin-kit/strapi/ability';
import { service } from '../../../../plugin-kit/strapi/service';
import { readFacts } from '../asking/read-scope';
import { behindOf, scopeOfAsking } from '../asking/who-asks';
import { accountRights } from '../register/account-rights';
import { accounts as allAccounts } from '../register/roles';
import { accountsWorkbook } from '../register/workbook';
import { triable } from '../trying/who';

type Values = Readonly<Record<string, unknown>>;

const bodyOf = (ctx: Context): Values => {
  const { body } = ctx.request;
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Values) : {};
};
/** The account, never the name. */
const byOf = (ctx: Context): string => `admin:${ctx.state.user.id}`;

/** Accounts and their units, for the district office; and for everybody what their own account has. */
export const accounts = ({ strapi }: { strapi: Core.Strapi }) => {
  const register = () => service(strapi, 'scope', 'register');
  return {
    async list(ctx: Context) {
      // Who looks as another account begins no second look.
      const by = { id: Number(ctx.state.user.id), ability: ctx.state.userAbility as Ability };
      const [page, own] = [await register().page(), behindOf(ctx) ? [] : await triable(strapi, by)];
      ctx.body = { ...page, triable: own } satisfies ShownAccounts;
    },

    /** What one account may do, with whose documents and why. */
    async rights(ctx: Context) {
      const account = (await allAccounts(strapi)).find(({ id }) => id === Number(ctx.params.id));
      if (!account) throw new errors.NotFoundError('没有这个账号。There is no such account.');
      ctx.body = await service(strapi, 'scope', 'asking').asSystem(() => accountRights(strapi, account));
    },

    /** All accounts by unit and post, as a workbook. */
    async workbook(ctx: Context) {
      ctx.type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
      ctx.attachment(`单位账号-${chinaDay(new Date().toISOString())}.xlsx`);
      ctx.body = await accountsWorkbook(await register().page());
    },

    /** PUT { units: [{ unit, from?, until? }], post? } */
    async give(ctx: Context) {
      const { units, post } = bodyOf(ctx);
      if (!Array.isArray(units) || !units.every((one) => typeof one === 'object' && one !== null))
        throw new errors.ValidationError(
          'units 应为列表，如 [{ "unit": "WD-MZJ" }]。units should be a list such as [{ "unit": "WD-MZJ" }].',
        );
      const asked = { units: units as { unit: unknown }[], ...(post === undefined ? {} : { post }) };
      await register().give(Number(ctx.params.id), asked, byOf(ctx));
      ctx.body = await register().page();
    },

    /** POST { account, deputy, from, until } */
    async deputise(ctx: Context) {
      const { account, deputy, from, until } = bodyOf(ctx);
      ctx.status = 201;
      ctx.body = { id: await register().deputise({ account, deputy, from, until }, byOf(ctx)) };
    },

    async end(ctx: Context) {
      if (!(await register().end(String(ctx.params.id))))
        throw new errors.NotFoundError('没有这项代理。There is no such deputising.');
      ctx.body = {};
    },

    /** What whoever asks has today, and, where it is nothing, why and that the office gives it. */
    async mine(ctx: Context) {
      const scope = await scopeOfAsking(strapi);
      const own =
        scope?.kind === 'units'
          ? await strapi.db.query('api::unit.unit').findMany({
              where: { documentId: { $in: [...scope.home] }, locale: defaultLocale },
              select: ['code', 'name'],
            })
          : [];
      const state =
        scope === null || scope.kind === 'all'
          ? 'all'
          : accountState(
              await readFacts(strapi, Number(ctx.state.user.id)),
              chinaDay(new Date().toISOString()),
            );
      ctx.body = {
        state,
        units: own.map(({ code, name }: { code: string; name: string }) => ({ code, name })),
      } satisfies OwnAccount;
    },
  };
};
