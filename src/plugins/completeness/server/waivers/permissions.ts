import type { Core } from '@strapi/strapi';

/** Whoever holds it may sign, or send back, what others asked for. Given to roles under 设置 → 角色. */
export const signAction = 'plugin::completeness.waivers.sign';

export const registerPermissions = (strapi: Core.Strapi): Promise<unknown> =>
  strapi.service('admin::permission').actionProvider.registerMany([
    {
      section: 'plugins',
      displayName: '签署豁免与复核',
      uid: 'waivers.sign',
      pluginName: 'completeness',
    },
  ]);
