import type { Core } from '@strapi/strapi';
import { isLostDatabase } from '../../../lost-database';
import { service } from '../../../service';
import { readAsked } from '../changes/asked';
import { type PageAddress, printPage } from '../changes/print-change';
import { readChanges } from '../changes/read-changes';

interface Context {
  readonly query: Readonly<Record<string, unknown>>;
  status: number;
  type: string;
  body: unknown;
  set(name: string, value: string): void;
}

/** `PORTAL_PAGE_URL` names the portal's pages, such as https://example.gov.cn/open/{type}/{id}. */
const pageAddress: PageAddress = (row) =>
  process.env.PORTAL_PAGE_URL?.replaceAll('{type}', row.type)
    .replaceAll('{id}', row.document_id)
    .replaceAll('{locale}', row.locale) ?? null;

const unavailable = JSON.stringify({
  error: {
    code: 'UNAVAILABLE',
    message: '数据暂不可用，请稍后以同一 after 再试',
    messageEn: 'The data cannot be reached: ask again later with the same after',
  },
});

export const changes = ({ strapi }: { strapi: Core.Strapi }) => ({
  async list(ctx: Context): Promise<void> {
    const asked = readAsked(ctx.query);
    ctx.type = 'application/json; charset=utf-8';
    if ('parameter' in asked) {
      ctx.status = 400;
      const { parameter, value, message } = asked;
      ctx.body = JSON.stringify({
        error: {
          code: 'BAD_USER_INPUT',
          parameter,
          value,
          message: `参数 ${parameter} ${message.zh}，收到“${value}”`,
          messageEn: `Parameter ${parameter} ${message.en}; got “${value}”`,
        },
      });
      return;
    }
    ctx.set('Cache-Control', 'no-cache');
    const pool = service(strapi, 'publication', 'reader').pool();
    try {
      ctx.body = printPage(await readChanges(pool, asked.after, asked.limit), {
        pageAddress,
        site: (process.env.PUBLIC_URL ?? '').replace(/\/+$/, ''),
      });
    } catch (error) {
      if (!isLostDatabase(error)) throw error;
      ctx.status = 503;
      ctx.set('Cache-Control', 'no-store');
      ctx.set('Retry-After', '2');
      ctx.body = unavailable;
    }
  },
});
