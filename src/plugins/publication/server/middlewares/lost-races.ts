import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context, Next } from 'koa';
import { isConflict } from '../writes/retry-on-conflict';

/**
 * Work that lost against other work, and lost again each time it was repeated: nothing of it was done. A form that
 * links to what was deleted while it was sent ends here, because Strapi has looked its links up before. 400 and what to
 * do, where stock Strapi says 500.
 */
export const lostRaces =
  (_config: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: Next) => {
    try {
      await next();
    } catch (error) {
      if (!isConflict(error)) throw error;
      strapi.log.warn(`${ctx.method} ${ctx.path}: 400, lost against other work (${error.code})`);
      throw new errors.ApplicationError(
        '没有保存：与他人的操作冲突，或者所关联的内容刚被删除，请刷新页面后重试 (not saved: somebody else changed it meanwhile, or what it links to has just been deleted; reload and try again)',
      );
    }
  };
