import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { service } from '../../../../plugin-kit/strapi/service';
import { unknownDocuments } from '../adoption/messages';
import { type Check, type Readiness, readiness } from './readiness';

const checksOf = (strapi: Core.Strapi): readonly Check[] => [
  {
    name: 'database',
    problem: { zh: '数据库没有应答', en: 'The database does not answer' },
    run: async () => strapi.db.connection.raw('SELECT 1'),
  },
  {
    name: 'store',
    problem: {
      zh: '只读角色读不到公开库和账本',
      en: 'The reading role cannot read the store and the ledger',
    },
    run: async () =>
      service(strapi, 'publication', 'reader').pool().query('SELECT seq FROM gongkai.ledger_head'),
  },
  {
    name: 'worker',
    problem: {
      zh: '投送程序没有在工作，或一分钟内没有投送进程（npm run gongkai -- work）连接数据库',
      en: 'The worker of subscriptions does not work, or none (npm run gongkai -- work) was connected for a minute',
    },
    run: async () => {
      if (!(await service(strapi, 'syndication', 'subscriptions').workerIsWell()))
        throw new Error('not well');
    },
  },
];

type Part = Readiness['checks'][string] & { readonly documents?: number };

/**
 * Told beside the checks, and no reason to send requests elsewhere: what is public is served as it is, and whoever is to
 * put the rest right needs the admin. The number is kept, so that being asked often costs nothing.
 */
const withLedger = async (
  strapi: Core.Strapi,
  answer: Readiness,
): Promise<Omit<Readiness, 'checks'> & { readonly checks: Readonly<Record<string, Part>> }> => {
  if (!answer.ready) return answer;
  const documents = await service(strapi, 'publication', 'adoption').unknown();
  const ledger: Part =
    documents === 0 ? { ok: true } : { ok: false, documents, problem: unknownDocuments(documents) };
  return { ...answer, checks: { ...answer.checks, ledger } };
};

/**
 * How far each subscription is behind, by number and never by name; null where that cannot be read now. A receiver is no
 * reason not to be ready.
 */
const behind = async (strapi: Core.Strapi, { checks }: Readiness) =>
  checks.database?.ok
    ? service(strapi, 'syndication', 'subscriptions')
        .behind()
        .catch(() => null)
    : null;

/**
 * `GET /ready` at the root: 200 when requests may be sent here, 503 and why when not; each part by its name, as the
 * contract has it, and under `checks`. Call it in `register()`.
 */
export const serveReady = (strapi: Core.Strapi): void => {
  strapi.server.routes([
    {
      method: 'GET',
      path: '/ready',
      config: { auth: false },
      handler: async (ctx: Context) => {
        const answer = await withLedger(strapi, await readiness(checksOf(strapi)));
        ctx.set('Cache-Control', 'no-store');
        ctx.status = answer.ready ? 200 : 503;
        const { database, store, worker } = answer.checks;
        ctx.body = { ...answer, database, store, worker, subscriptions: await behind(strapi, answer) };
      },
    },
  ]);
};
