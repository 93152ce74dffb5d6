import type { Core } from '@strapi/strapi';
import { dashboardRights } from '../../../../domain/overview';
import { signRight } from '../../../../domain/waivers';

/** Given to roles under 设置 → 角色. */
export const signAction = signRight;

const names: Readonly<Record<string, string>> = {
  [dashboardRights.read]: '查看完整度看板',
  [dashboardRights.run]: '从看板发起全面检查',
  [signAction]: '签署豁免与复核',
};

/** Makes our rights known to Strapi: the roles page offers them, the super administrator has them. */
export const registerActions = (strapi: Core.Strapi): Promise<unknown> =>
  strapi.service('admin::permission').actionProvider.registerMany(
    Object.entries(names).map(([action, displayName]) => ({
      section: 'plugins',
      displayName,
      uid: action.slice('plugin::completeness.'.length),
      pluginName: 'completeness',
    })),
  );
