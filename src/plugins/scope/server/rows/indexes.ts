import type { Core } from '@strapi/strapi';
import { publicTypes, uidOf } from '../../../../domain/public-model';
import { standingOf } from '../../../../domain/scope';
import { columnOf, linkOf, metaOf, tableOf } from '../../../strapi-tables';

/** Lists and pickers stand in the order of titles: without it every row is read for a page of ten. */
const titleIndex = (strapi: Core.Strapi, uid: string, title: string): readonly string[] => {
  // A longer text does not fit into an index.
  if (metaOf(strapi, uid).attributes[title]?.type !== 'string') return [];
  const table = tableOf(strapi, uid);
  return [`CREATE INDEX IF NOT EXISTS ${table}_in_order ON ${table} (${columnOf(strapi, uid, title)}, id)`];
};

/** The documents of some units are found in the index alone. */
const unitIndex = (strapi: Core.Strapi, uid: string, link: string): string => {
  const { table, from, to } = linkOf(strapi, uid, link);
  return `CREATE INDEX IF NOT EXISTS ${table}_of_unit ON ${table} (${to}, ${from})`;
};

/** A link leads from drafts and from what is public alike: of the rows of one unit the drafts are found without the others. */
const draftIndex = (strapi: Core.Strapi, uid: string): string => {
  const table = tableOf(strapi, uid);
  return `CREATE INDEX IF NOT EXISTS ${table}_drafts ON ${table} (id) WHERE published_at IS NULL`;
};

/**
 * Strapi's tables have indexes for its own questions: of a document, of a link. Ours are for a list or a picker of one unit's
 * documents among all. Strapi leaves alone what it did not make.
 */
export const indexRows = async (strapi: Core.Strapi): Promise<void> => {
  const statements = publicTypes.flatMap(({ name, title }): readonly string[] => {
    const standing = standingOf(uidOf(name));
    if (standing?.kind !== 'unit') return [];
    const uid = uidOf(name);
    return [
      ...titleIndex(strapi, uid, title[0] ?? ''),
      draftIndex(strapi, uid),
      unitIndex(strapi, uid, standing.link),
    ];
  });
  await strapi.db.connection.raw(statements.join(';\n'));
};
