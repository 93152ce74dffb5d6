import type { Core } from '@strapi/strapi';

export const settingsUid = 'api::judging-settings.judging-settings';

/** The single type 评价设置 as it stands in the database; empty before it is saved for the first time. */
export const storedSettings = async (strapi: Core.Strapi): Promise<Readonly<Record<string, unknown>>> =>
  ((await strapi.db.query(settingsUid).findOne({})) as Readonly<Record<string, unknown>> | null) ?? {};
