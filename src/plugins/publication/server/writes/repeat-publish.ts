import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { retryOnConflict } from './retry-on-conflict';

/**
 * The admin saves and publishes in a transaction of Strapi's own, which the gate inside cannot repeat. One that lost
 * against other work (its unit was deleted meanwhile) is begun anew from the request, and then says what is missing.
 */
export const repeatPublish = (strapi: Core.Strapi): void => {
  const controller = strapi.plugin('content-manager').controller('collection-types') as Record<
    string,
    (ctx: Context) => Promise<unknown>
  >;
  const publish = controller.publish?.bind(controller);
  if (!publish) throw new Error('The content manager has no action publish');
  controller.publish = (ctx) => retryOnConflict(() => publish(ctx));
};
