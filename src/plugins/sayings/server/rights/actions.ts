import type { Core } from '@strapi/strapi';

/** Makes our right known to Strapi: the roles page offers it, the super administrator has it. */
export const registerActions = (strapi: Core.Strapi): Promise<unknown> =>
  strapi.service('admin::permission').actionProvider.registerMany([
    {
      section: 'plugins',
      displayName: '查看检索无结果的提问',
      uid: 'manage',
      pluginName: 'sayings',
    },
  ]);
