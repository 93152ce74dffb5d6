import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { databaseAnswers } from '../ready/database-answers';
import { databaseFailures } from '../ready/database-failures';

const message =
  '数据库暂不可用，请稍后再试；正在编辑的内容请勿关闭页面 · The database cannot be reached: try again in a moment, and keep the page open with what you are editing';

const error = { status: 503, name: 'ServiceUnavailableError', message, details: { code: 'UNAVAILABLE' } };

interface Asked {
  /** Whether the database failed somebody since then. */
  readonly failedSince: (moment: number) => boolean;
  readonly state: ReturnType<typeof databaseAnswers>;
}

/**
 * What Strapi refuses is believed, unless the database failed meanwhile. That an answer is late says nothing by itself: a busy
 * machine is no lost database. @internal
 */
export const unlessGone =
  ({ failedSince, state }: Asked) =>
  async (ctx: Context, next: Next): Promise<void> => {
    const began = performance.now();
    await next();
    if (ctx.status < 400 || ctx.status === 503) return;
    const failed = failedSince(began);
    if (ctx.status < 500 && !failed) return;
    const found = await state();
    if (found === 'well' || (found === 'slow' && !failed)) return;
    ctx.status = 503;
    ctx.set('Retry-After', '2');
    ctx.set('Cache-Control', 'no-store');
    ctx.body = { data: null, error };
  };

/**
 * Outside Strapi's own handling of errors. Without a database Strapi says what it takes for the cause: that a locale
 * does not exist, that a session has ended, that something is wrong inside. Where it was the database, the answer is this one.
 */
export const databaseGone = (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  unlessGone({
    failedSince: databaseFailures(strapi.db.connection),
    state: databaseAnswers(() => process.env.DATABASE_URL ?? ''),
  });
