import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { legalRecords } from '../check/legal-records';

/** The register of legal bases for the rules in the editor's browser. It is public in any case. */
export const register = ({ strapi }: { strapi: Core.Strapi }) => ({
  async list(ctx: Context) {
    ctx.body = { records: await legalRecords(strapi) };
  },
});
