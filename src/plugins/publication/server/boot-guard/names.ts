import type { KnownType, Releases } from './known-type';

/** A type as people and developers know it: 事项标准目录 (api::catalog-item.catalog-item). */
export const nameOf = ({ uid, info }: KnownType): string =>
  info?.displayName ? `${info.displayName} (${uid})` : uid;

/** The type that a table belongs to, in this release or in the one before. */
export const typeOfTable = ({ now, before }: Releases, table: string): KnownType | undefined =>
  [...Object.values(now), ...Object.values(before)].find(({ collectionName }) => collectionName === table);

const letters = (name: string): string => name.replaceAll('_', '').toLowerCase();

/** The field that a column or a link table is named after; the name itself where no field is. */
export const fieldNamed = (type: KnownType | undefined, { before }: Releases, snake: string): string => {
  const fields = { ...type?.attributes, ...(type ? before[type.uid]?.attributes : {}) };
  return Object.keys(fields).find((name) => letters(name) === letters(snake)) ?? snake;
};
