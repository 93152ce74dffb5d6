import type { Core } from '@strapi/strapi';

/** Whoever holds it registers outlets, sees what they were sent and sends it again. Given to roles under 设置 → 角色. */
export const manageAction = 'plugin::syndication.subscriptions.manage';

/** Makes our right known to Strapi: the roles page offers it, the super administrator has it. */
export const registerActions = (strapi: Core.Strapi): Promise<unknown> =>
  strapi.service('admin::permission').actionProvider.registerMany([
    {
      section: 'plugins',
      displayName: '管理投送渠道',
      uid: 'subscriptions.manage',
      pluginName: 'syndication',
    },
  ]);
