import type { Core } from '@strapi/strapi';
import type { Sql } from '../../../../plugin-kit/database/sql';
import type { KnownType, Releases } from './known-type';
import { draftsDeleted, type Loss, localesDeleted } from './loss';
import { nameOf } from './names';
import { countOf } from './table-schema';

interface LocalesOfStrapi {
  getDefaultLocale(): Promise<string>;
}

const hasDrafts = ({ options }: KnownType): boolean => options?.draftAndPublish === true;
const isLocalized = ({ pluginOptions }: KnownType): boolean => pluginOptions?.i18n?.localized === true;

/** Strapi deletes these rows itself, before it looks at the tables: types that have no drafts or no locales any more. */
export const deletedVersions = async (
  strapi: Core.Strapi,
  sql: Sql,
  { before, changed }: Releases,
  there: ReadonlyMap<string, string>,
): Promise<readonly Loss[]> => {
  const losses: Loss[] = [];
  for (const type of changed) {
    const old = before[type.uid];
    if (!old || !there.has(type.collectionName)) continue;
    const of = async (condition: string, values: readonly unknown[], told: Pick<Loss, 'what' | 'remedy'>) => {
      const count = await countOf(sql, `SELECT count(*) AS n FROM ?? WHERE ${condition}`, [
        type.collectionName,
        ...values,
      ]);
      if (count > 0) losses.push({ type: nameOf(type), field: null, rows: count, ...told });
    };
    if (hasDrafts(old) && !hasDrafts(type)) await of('published_at IS NULL', [], draftsDeleted);
    if (isLocalized(old) && !isLocalized(type)) {
      const locales = strapi.plugin('i18n').service('locales') as LocalesOfStrapi;
      await of('locale <> ?', [await locales.getDefaultLocale()], localesDeleted);
    }
  }
  return losses;
};
