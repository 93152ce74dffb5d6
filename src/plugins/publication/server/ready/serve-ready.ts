import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { service } from '../../../service';
import { type Check, readiness } from './readiness';

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
];

/** `GET /ready` at the root: 200 when requests may be sent here, 503 and why when not. Call it in `register()`. */
export const serveReady = (strapi: Core.Strapi): void => {
  strapi.server.routes([
    {
      method: 'GET',
      path: '/ready',
      config: { auth: false },
      handler: async (ctx: Context) => {
        const answer = await readiness(checksOf(strapi));
        ctx.set('Cache-Control', 'no-store');
        ctx.status = answer.ready ? 200 : 503;
        ctx.body = answer;
      },
    },
  ]);
};
