import type { Core } from '@strapi/strapi';
import { manageRight } from '../../../../domain/subscriptions';

/** Given to roles under 设置 → 角色. */
export const manageAction = manageRight;

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
