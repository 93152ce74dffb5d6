import type { Core } from '@strapi/strapi';
import { publicTypes, uidOf } from '../../../../domain/public-model';
import { standingOf } from '../../../../domain/scope';
import { columnOf, linkOf, metaOf, tableOf } from '../../../../plugin-kit/strapi/strapi-tables';

/** An index of ours: its name, and what stands behind it. */
type Index = readonly [name: string, on: string];

/** Lists and pickers stand in the order of titles: without it every row is read for a page of ten. */
const titleIndex = (strapi: Core.Strapi, uid: string, title: string): readonly Index[] => {
  // A longer text does not fit into an index.
  if (metaOf(strapi, uid).attributes[title]?.type !== 'string') return [];
  const table = tableOf(strapi, uid);
  return [[`${table}_in_order`, `${table} (${columnOf(strapi, uid, title)}, id)`]];
};

/** The documents of some units are found in the index alone. */
const unitIndex = (strapi: Core.Strapi, uid: string, link: string): Index => {
  const { table, from, to } = linkOf(strapi, uid, link);
  return [`${table}_of_unit`, `${table} (${to}, ${from})`];
};

/** A link leads from drafts and from what is public alike: of the rows of one unit the drafts are found without the others. */
const draftIndex = (strapi: Core.Strapi, uid: string): Index => {
  const table = tableOf(strapi, uid);
  return [`${table}_drafts`, `${table} (id) WHERE published_at IS NULL`];
};

/**
 * Strapi's tables have indexes for its own questions: of a document, of a link. Ours are for a list or a picker of one unit's
 * documents among all. Strapi leaves alone what it did not make. Those that are there are not asked for again: IF NOT EXISTS
 * waits for whoever writes to the table before it looks.
 */
export const indexRows = async (strapi: Core.Strapi): Promise<void> => {
  const indexes = publicTypes.flatMap(({ name, title }): readonly Index[] => {
    const standing = standingOf(uidOf(name));
    if (standing?.kind !== 'unit') return [];
    const uid = uidOf(name);
    return [
      ...titleIndex(strapi, uid, title[0] ?? ''),
      draftIndex(strapi, uid),
      unitIndex(strapi, uid, standing.link),
    ];
  });
  const { connection } = strapi.db;
  const { rows } = await connection.raw(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'i' AND relname = ANY (?) AND relnamespace = to_regnamespace('public')`,
    [indexes.map(([name]) => name)],
  );
  const there = new Set((rows as ReadonlyArray<{ readonly name: string }>).map(({ name }) => name));
  for (const [name, on] of indexes)
    if (!there.has(name)) await connection.raw(`CREATE INDEX IF NOT EXISTS ${name} ON ${on}`);
};
