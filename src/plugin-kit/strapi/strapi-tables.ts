import type { Core } from '@strapi/strapi';

interface JoinTable {
  readonly name: string;
  readonly joinColumn: { readonly name: string };
  readonly inverseJoinColumn: { readonly name: string };
  readonly on?: Readonly<Record<string, string>>;
  readonly orderBy?: Readonly<Record<string, 'asc' | 'desc'>>;
}
interface Attribute {
  readonly type: string;
  readonly target?: string;
  readonly columnName?: string;
  readonly joinTable?: JoinTable;
  readonly joinColumn?: { readonly name: string };
}
interface Meta {
  readonly tableName: string;
  readonly attributes: Readonly<Record<string, Attribute>>;
}

const identifier = (name: string): string => {
  if (!/^[a-z_][a-z0-9_]*$/u.test(name)) throw new Error(`${name} is no plain name of a table or column`);
  return name;
};

export const metaOf = (strapi: Core.Strapi, uid: string): Meta =>
  strapi.db.metadata.get(uid) as unknown as Meta;

export const tableOf = (strapi: Core.Strapi, uid: string): string =>
  identifier(metaOf(strapi, uid).tableName);

export const columnOf = (strapi: Core.Strapi, uid: string, attribute: string): string =>
  identifier(metaOf(strapi, uid).attributes[attribute]?.columnName ?? attribute);

/** The columns of a type's own table; several attributes may share one. */
export const columnsOf = (strapi: Core.Strapi, uid: string): readonly string[] => [
  ...new Set(
    Object.values(metaOf(strapi, uid).attributes).flatMap(({ columnName, joinColumn }) => {
      const column = columnName ?? joinColumn?.name;
      return column === undefined ? [] : [identifier(column)];
    }),
  ),
];

/** The table behind a link or a part: rows `from` lead to rows `to`. */
export interface LinkTable {
  readonly table: string;
  readonly from: string;
  readonly to: string;
  /** Where several share the table, whose row it is. */
  readonly field: string | null;
  /** The column in whose order they stand. */
  readonly order: string | null;
}

export const linkOf = (strapi: Core.Strapi, uid: string, attribute: string): LinkTable => {
  const join = metaOf(strapi, uid).attributes[attribute]?.joinTable;
  if (!join) throw new Error(`${uid}: ${attribute} is kept in no table of its own`);
  return {
    table: identifier(join.name),
    from: identifier(join.joinColumn.name),
    to: identifier(join.inverseJoinColumn.name),
    field: join.on?.field ?? null,
    order: Object.keys(join.orderBy ?? {}).map(identifier)[0] ?? null,
  };
};
