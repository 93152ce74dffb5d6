import type { Core } from '@strapi/strapi';
import { isLostDatabase } from '../../../lost-database';
import { service } from '../../../service';
import { readAsked } from '../changes/asked';
import { type PageAddress, printPage } from '../changes/print-change';
import { type Head, readChanges } from '../changes/read-changes';

/** `after` is beyond the head: the reader's copy knows more than the ledger has. */
const aheadOf = (after: number, { ledger, seq, hash }: Head) => ({
  error: {
    code: 'AHEAD_OF_LEDGER',
    message: `after=${after} 超出账本末尾 ${seq}：账本可能已从备份恢复，请核对 ledger 后从头读取`,
    messageEn: `after=${after} is beyond the ledger's head ${seq}: it may have been restored from a backup. Compare \`ledger\` and read from the beginning`,
  },
  head: { seq, hash },
  ledger,
});

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
    const { after, limit } = asked;
    const pool = service(strapi, 'publication', 'reader').pool();
    try {
      const found = await readChanges(pool, after, limit);
      if ('head' in found) {
        ctx.status = 409;
        ctx.body = JSON.stringify(aheadOf(after, found.head));
        return;
      }
      ctx.body = printPage(found, {
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
