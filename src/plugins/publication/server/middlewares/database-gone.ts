import type { Context, Next } from 'koa';
import { databaseAnswers } from '../ready/database-answers';

const message =
  '数据库暂不可用，请稍后再试；正在编辑的内容请勿关闭页面 · The database cannot be reached: try again in a moment, and keep the page open with what you are editing';

const error = { status: 503, name: 'ServiceUnavailableError', message, details: { code: 'UNAVAILABLE' } };

/**
 * Outside Strapi's own handling of errors. Without a database Strapi says what it takes for the cause: that a locale
 * does not exist, that a session has ended, that something is wrong inside. Whatever it says while the database does
 * not answer, the answer is this one. Asked only when something went wrong.
 */
export const databaseGone = () => {
  const answers = databaseAnswers(() => process.env.DATABASE_URL ?? '');
  return async (ctx: Context, next: Next): Promise<void> => {
    await next();
    if (ctx.status < 400 || ctx.status === 503 || (await answers())) return;
    ctx.status = 503;
    ctx.set('Retry-After', '2');
    ctx.set('Cache-Control', 'no-store');
    ctx.body = { data: null, error };
  };
};
