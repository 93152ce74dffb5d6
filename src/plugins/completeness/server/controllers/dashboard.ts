import { PassThrough } from 'node:stream';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { RunProgress } from '../../../../domain/overview';
import { chinaDay } from '../../../../domain/time';
import type { Ability } from '../../../../plugin-kit/strapi/ability';
import { service } from '../../../../plugin-kit/strapi/service';
import { agenda } from '../agenda/agenda';
import { dashboard as read } from '../dashboard/dashboard';
import { gapPage } from '../dashboard/gaps';
import { dashboardItems } from '../dashboard/items';
import { latestRun } from '../dashboard/latest-run';
import type { Scope } from '../dashboard/query';
import { writeWorkbook } from '../dashboard/workbook';

const word = (value: unknown): string => (typeof value === 'string' ? value : '');

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What is asked for, within what whoever asks has. Whatever else stands in the address is not looked at. */
const scopeOf = async (strapi: Core.Strapi, { query }: Context): Promise<Scope> => {
  const asking = await service(strapi, 'scope', 'asking').scope();
  return {
    unit: typeof query.unit === 'string' && query.unit !== '' ? query.unit : null,
    domain: typeof query.domain === 'string' && query.domain !== '' ? query.domain : null,
    own: asking.kind === 'all' ? null : asking.kind === 'units' ? asking.codes : [],
  };
};

export const dashboard = ({ strapi }: { strapi: Core.Strapi }) => {
  const assessment = () => service(strapi, 'completeness', 'assessment');
  let failed = false;
  const progress = (): RunProgress => {
    const at = assessment().progress();
    return { running: at !== null, done: at?.done ?? 0, total: at?.total ?? 0, failed };
  };
  return {
    async show(ctx: Context) {
      ctx.body = await read(strapi, await scopeOf(strapi, ctx), new Date().toISOString());
    },

    async items(ctx: Context) {
      ctx.body = { items: await dashboardItems(strapi, await scopeOf(strapi, ctx)) };
    },

    async gap(ctx: Context) {
      const { rule, severity, waived, after } = ctx.query;
      const asked = {
        rule: word(rule),
        severity: word(severity),
        waived: waived === 'true',
        after: word(after),
      };
      const run = (await latestRun(strapi))?.id ?? null;
      ctx.body = await gapPage(strapi, run, await scopeOf(strapi, ctx), asked);
    },

    /** Of one's own units, whatever the address says. */
    async agenda(ctx: Context) {
      const { own } = await scopeOf(strapi, ctx);
      const ability = ctx.state.userAbility as Ability;
      ctx.body = await agenda(strapi, own, ability, new Date().toISOString());
    },

    async workbook(ctx: Context) {
      const scope = await scopeOf(strapi, ctx);
      const now = new Date().toISOString();
      const shown = await read(strapi, scope, now);
      const stream = new PassThrough();
      ctx.type = XLSX;
      ctx.attachment(`完整度看板-${chinaDay(now)}.xlsx`);
      ctx.body = stream;
      // The answer has begun: what goes wrong from here on breaks it off.
      writeWorkbook(strapi, stream, shown, scope).catch((error: Error) => stream.destroy(error));
    },

    run(ctx: Context) {
      failed = false;
      // Answered at once; how far it is, is asked for.
      service(strapi, 'scope', 'asking')
        .asSystem(() => assessment().run())
        .catch((error) => {
          failed = true;
          strapi.log.error(error);
        });
      ctx.status = 202;
      ctx.body = progress();
    },

    progress(ctx: Context) {
      ctx.body = progress();
    },
  };
};
