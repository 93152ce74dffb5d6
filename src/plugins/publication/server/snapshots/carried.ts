import type { Core } from '@strapi/strapi';
import { attributeOf, type Field, type Fields, publicType, uidOf } from '../../../../domain/public-model';
import { preparedRows, type Sql } from '../../../../plugin-kit/database/sql';
import {
  columnOf,
  type LinkTable,
  linkOf,
  metaOf,
  tableOf,
} from '../../../../plugin-kit/strapi/strapi-tables';

/** What rows carry, by the row's number: the value of each field, as Strapi would fill it in. */
export type Carried = ReadonlyMap<number, Readonly<Record<string, unknown>>>;

/** What JSON gives back as the driver would: no moments, no files, no lists of codes. */
const plain: ReadonlySet<Field['kind']> = new Set(['text', 'code', 'date', 'boolean', 'integer', 'number']);

/** Links to registers only: where they lead is the same for every account (src/plugins/scope). */
const isLink = (field: Field): boolean =>
  (field.kind === 'link' || field.kind === 'links') && !publicType(field.to).drafts;

const isGroup = (field: Field): field is Extract<Field, { kind: 'group' | 'groups' }> =>
  (field.kind === 'group' || field.kind === 'groups') && !field.media;

const isWhole = (field: Field): boolean =>
  isLink(field) ||
  (isGroup(field) && Object.values(field.fields).every((part) => plain.has(part.kind) || isWhole(part)));

/** The groups and links of some fields that one statement reads; Strapi fills in the others, each by a statement of its own. */
export const carriedTogether = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, field]) => isWhole(field)));

/** Strapi keeps them in tables of their own, named after fields: what it calls them is in its metadata. */
interface From {
  readonly strapi: Core.Strapi;
  readonly uid: string;
  readonly row: string;
}

const belongsTo = ({ from, field }: LinkTable, row: string): string =>
  `j.${from} = ${row}.id${field === null ? '' : ` AND j.field = '${field}'`}`;

const targetOf = ({ strapi, uid }: From, attribute: string): string => {
  const { target } = metaOf(strapi, uid).attributes[attribute] ?? {};
  if (!target) throw new Error(`${uid}: ${attribute} leads nowhere`);
  return target;
};

/** One value, or all of them, in the order in which they stand. */
const list = (isOne: boolean, of: string, source: string): string =>
  isOne ? `(SELECT ${of} FROM ${source} LIMIT 1)` : `(SELECT coalesce(json_agg(${of}), '[]') FROM ${source})`;

/** Strapi asks for each document of a place once, whatever rows of it are linked. */
const linked = (at: From, attribute: string, isOne: boolean): string => {
  const join = linkOf(at.strapi, at.uid, attribute);
  const order = join.order === null ? '' : `j.${join.order} AS place, `;
  const source = `(SELECT DISTINCT ${order}t.document_id FROM ${join.table} j
    JOIN ${tableOf(at.strapi, targetOf(at, attribute))} t ON t.id = j.${join.to} WHERE ${belongsTo(join, at.row)}
    ${join.order === null ? '' : 'ORDER BY place'}) l`;
  return list(isOne, `json_build_object('documentId', l.document_id)`, source);
};

const grouped = (at: From, attribute: string, fields: Fields, isOne: boolean): string => {
  const join = linkOf(at.strapi, at.uid, attribute);
  const uid = targetOf(at, attribute);
  const source = `(SELECT t.* FROM ${join.table} j JOIN ${tableOf(at.strapi, uid)} t ON t.id = j.${join.to}
    WHERE ${belongsTo(join, at.row)} ORDER BY ${join.order === null ? 't.id' : `j.${join.order}, t.id`}) p`;
  return list(isOne, valuesOf({ strapi: at.strapi, uid, row: 'p' }, fields), source);
};

const heldBy = (at: From, attribute: string, field: Field): string => {
  if (field.kind === 'link' || field.kind === 'links') return linked(at, attribute, field.kind === 'link');
  if (isGroup(field)) return grouped(at, attribute, field.fields, field.kind === 'group');
  return `${at.row}.${columnOf(at.strapi, at.uid, attribute)}`;
};

const valuesOf = (at: From, fields: Fields): string => {
  const pairs = Object.entries(fields).map(([name, field]) => {
    const attribute = attributeOf(name, field);
    return `'${attribute}', ${heldBy(at, attribute, field)}`;
  });
  return `json_build_object(${pairs.join(', ')})`;
};

/** Reads `fields` (of carriedTogether) of some rows of a type, in one statement that each connection plans once. */
export const readCarried = async (
  strapi: Core.Strapi,
  sql: Sql,
  { name, fields }: { readonly name: Parameters<typeof uidOf>[0]; readonly fields: Fields },
  ids: readonly number[],
): Promise<Carried> => {
  if (ids.length === 0 || Object.keys(fields).length === 0) return new Map();
  const uid = uidOf(name);
  const found = await preparedRows<{ id: number; carried: Readonly<Record<string, unknown>> }>(
    sql,
    `gongkai-carried-${name}`,
    `SELECT d.id, ${valuesOf({ strapi, uid, row: 'd' }, fields)} AS carried FROM ${tableOf(strapi, uid)} d WHERE d.id = ANY (?)`,
    [ids],
  );
  return new Map(found.map(({ id, carried }) => [id, carried]));
};
