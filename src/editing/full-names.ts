import type { Core } from '@strapi/strapi';

const uid = 'api::catalog-item.catalog-item';
const LONGEST = 255;

interface Levels {
  readonly level1?: string | null;
  readonly level2?: string | null;
}
interface Written {
  readonly params: { data?: Levels & { fullName?: string | null }; where?: object };
}

/** Both levels: many an item is called 办事指南. */
export const fullNameOf = ({ level1, level2 }: Levels): string | null =>
  [level1, level2]
    .map((level) => level?.trim())
    .filter(Boolean)
    .join('·')
    .slice(0, LONGEST) || null;

/**
 * The name under which lists, pickers and pages show a catalogue item. It is kept with the item, because the content
 * manager names a document by one attribute.
 */
export const keepFullNames = (strapi: Core.Strapi): void => {
  strapi.db.lifecycles.subscribe({
    models: [uid],
    beforeCreate({ params: { data } }: Written) {
      if (data) data.fullName = fullNameOf(data);
    },
    async beforeUpdate({ params: { data, where } }: Written) {
      if (!data || (data.level1 === undefined && data.level2 === undefined)) return;
      const isWhole = data.level1 !== undefined && data.level2 !== undefined;
      const before = isWhole
        ? null
        : ((await strapi.db.query(uid).findOne({ where, select: ['level1', 'level2'] })) as Levels | null);
      data.fullName = fullNameOf({ ...before, ...data });
    },
  } as never);
};

/** Items of an earlier release have none. */
export const fillFullNames = async (strapi: Core.Strapi): Promise<void> => {
  await strapi.db.connection.raw(
    `UPDATE catalog_items SET full_name = left(concat_ws('·', nullif(trim(level_1), ''), nullif(trim(level_2), '')), ${LONGEST})
     WHERE full_name IS NULL AND (level_1 IS NOT NULL OR level_2 IS NOT NULL)`,
  );
};
