import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { sayingsOverview } from '../overview/overview';

/** GET: what the page 检索用语 shows. Entries are written through the content manager. */
export const sayings = ({ strapi }: { strapi: Core.Strapi }) => ({
  async overview(ctx: Context) {
    ctx.body = await sayingsOverview(strapi);
  },
});
