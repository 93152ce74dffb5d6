import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { service } from '../../../../plugin-kit/strapi/service';

/** What the rules in the editor's browser judge by: JudgingFacts. Nothing of it is secret. */
export const context = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context) {
    ctx.body = await service(strapi, 'completeness', 'context').facts();
  },
});
