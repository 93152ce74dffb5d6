import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { service } from '../../../../plugin-kit/strapi/service';
import { append } from '../trail/append';
import { noticed } from '../watch/requests';

const accountNamed = async (strapi: Core.Strapi, email: string): Promise<string | null> => {
  const found = (await service(strapi, 'scope', 'asking').asSystem(() =>
    strapi.db
      .query('admin::user')
      .findOne({ where: { email: email.toLowerCase() }, select: ['id'] } as never),
  )) as { id: number } | null;
  return found ? `admin:${found.id}` : null;
};

/** Notes sign-ins and refusals once a request is answered: outside Strapi's handling of errors, where the answer is known. */
export const notice =
  (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: Next): Promise<void> => {
    await next();
    const found = noticed(ctx, service(strapi, 'scope', 'asking').behind(ctx));
    if (!found) return;
    const { typed, ...note } = found;
    try {
      const of = typed === undefined ? note.of : await accountNamed(strapi, typed);
      await append(strapi, { ...note, of, deed: null, fields: [], from: ctx.ip });
    } catch (error) {
      // The answer stands: it was given before anything could be noted.
      strapi.log.error(`操作记录写入失败 · The trail could not be written: ${(error as Error).message}`);
    }
  };
