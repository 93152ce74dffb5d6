import type { Core } from '@strapi/strapi';
import { rows, type Sql } from '../../../../plugin-kit/database/sql';
import { linkOf } from '../../../../plugin-kit/strapi/strapi-tables';
import { scopeOfAsking } from '../asking/who-asks';

/** Where the units are kept, and the link to the folder in which something lies. */
const libraries = {
  'plugin::upload.file': { kept: 'gongkai.file_unit', link: 'folder' },
  'plugin::upload.folder': { kept: 'gongkai.folder_unit', link: 'parent' },
} as const;

const isLibrary = (uid: string): uid is keyof typeof libraries => uid in libraries;

/**
 * What somebody brings into the media library is the units' that they hold, and those' whose folder it lies in: it stays when
 * they leave.
 */
export const keepUnits = (strapi: Core.Strapi): void => {
  strapi.db.lifecycles.subscribe({
    models: Object.keys(libraries),
    async afterCreate({ model, result }) {
      const scope = await scopeOfAsking(strapi);
      const { id } = (result ?? {}) as { id?: number };
      if (!isLibrary(model.uid) || id === undefined) return;
      const { kept, link } = libraries[model.uid];
      const { table, from, to } = linkOf(strapi, model.uid, link);
      await strapi.db.transaction(({ trx }) =>
        rows(
          trx as Sql,
          `INSERT INTO ${kept} (id, unit) SELECT ?::int, unnest(?::text[]) UNION
           SELECT ?::int, u.unit FROM gongkai.folder_unit u JOIN ${table} l ON l.${to} = u.id WHERE l.${from} = ?
           ON CONFLICT DO NOTHING`,
          [id, scope?.kind === 'units' ? scope.home : [], id, id],
        ),
      );
    },
  });
};
