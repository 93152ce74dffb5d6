import type { Core } from '@strapi/strapi';
import { accountsRight } from '../../../../domain/scope';

/** Makes our right known to Strapi: the roles page offers it, the super administrator has it. */
export const registerActions = (strapi: Core.Strapi): Promise<unknown> =>
  strapi.service('admin::permission').actionProvider.registerMany([
    {
      section: 'plugins',
      displayName: '管理账号所属单位',
      uid: accountsRight.slice('plugin::scope.'.length),
      pluginName: 'scope',
    },
  ]);
