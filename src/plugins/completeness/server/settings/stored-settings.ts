import type { Core } from '@strapi/strapi';

export const settingsUid = 'api::judging-settings.judging-settings';

/**
 * Makes the single type with the law's numbers at the first start: an empty one that is refused when it is first saved
 * would lose what was typed.
 */
export const ensureSettings = async (strapi: Core.Strapi): Promise<void> => {
  const query = strapi.db.query(settingsUid);
  // Past the Document Service: the law's own numbers change nothing that anybody was judged by.
  if ((await query.count({})) === 0) await query.create({ data: { publishedAt: new Date().toISOString() } });
};

/** The single type 评价设置 as it stands in the database; empty before it is saved for the first time. */
export const storedSettings = async (strapi: Core.Strapi): Promise<Readonly<Record<string, unknown>>> =>
  ((await strapi.db.query(settingsUid).findOne({ orderBy: { id: 'asc' } })) as Readonly<
    Record<string, unknown>
  > | null) ?? {};
