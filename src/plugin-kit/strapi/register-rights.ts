import type { Core } from '@strapi/strapi';
import { ourRights } from '../../domain/posts';

/** Makes a plugin's own rights known to Strapi: the roles page offers them, the super administrator has them. */
export const registerRights = (strapi: Core.Strapi, pluginName: string): Promise<unknown> => {
  const prefix = `plugin::${pluginName}.`;
  return strapi.service('admin::permission').actionProvider.registerMany(
    Object.entries(ourRights)
      .filter(([right]) => right.startsWith(prefix))
      .map(([right, { zh }]) => ({
        section: 'plugins',
        displayName: zh,
        uid: right.slice(prefix.length),
        pluginName,
      })),
  );
};
