import type { Core } from '@strapi/strapi';
import { defaultLocale } from '../../../../domain/change';
import { standingOf } from '../../../../domain/scope';
import { columnOf, linkOf, metaOf, tableOf } from '../../../../plugin-kit/strapi/strapi-tables';
import { type LimitedScope, toWrite } from '../asking/read-scope';
import { type Asked, nothingAsked } from './asked';

/**
 * How rows are told apart: by a list of them that is made once; by a look at each; by a list in which each is looked up, where
 * all are read anyway; or by what is joined to those that are left. PostgreSQL does not choose among these by itself.
 */
export type How = 'listed' | 'each' | 'looked-up' | 'joined';

/** SQL on the columns of a table's own rows: which of them an account has, among those that a query asks for. */
export type Condition = (scope: LimitedScope, asked?: Asked, how?: How) => string;

const never = 'FALSE';
const always = 'TRUE';

/** Numbers of rows come from the database; anything else would be a fault of ours. */
const numbers = (list: readonly number[]): string => {
  if (!list.every((number) => Number.isSafeInteger(number))) throw new Error('not a number of a row');
  return list.join(', ');
};
const texts = (list: readonly string[]): string =>
  list.map((text) => `'${text.replaceAll("'", "''")}'`).join(', ');

/** The units themselves, where one of the account's own is to be chosen. */
export const ownUnits = ({ unitRows }: { readonly unitRows: readonly number[] }): string =>
  unitRows.length === 0 ? never : `units.id IN (${numbers(unitRows)})`;

/**
 * Documents by their unit; for the media centre also what is public, and drafts that say nothing else. A translation goes
 * with its Chinese text: Strapi keeps no link to a unit without a name in that language.
 */
const byUnit = (strapi: Core.Strapi, uid: string, link: string): Condition => {
  const table = tableOf(strapi, uid);
  const { table: links, from, to } = linkOf(strapi, uid, link);
  const chinese = (row: string): string =>
    `z.document_id = ${row}.document_id AND z.locale = '${defaultLocale}' AND (z.published_at IS NULL) = (${row}.published_at IS NULL)`;
  const linked = (row: string, units: string): string =>
    `EXISTS (SELECT FROM ${links} l WHERE l.${from} = ${row}.id AND l.${to} IN (${units}))`;
  const foreignText = (units: string): string =>
    `EXISTS (SELECT FROM ${table} z WHERE ${chinese(table)} AND NOT ${linked('z', units)})`;
  // Of a short page never as a join, in which PostgreSQL would look through the links for each row: a list that is made once …
  const listed = (units: string): string =>
    `${table}.id = ANY (ARRAY (SELECT l.${from} FROM ${links} l WHERE l.${to} IN (${units})))`;
  const listedWithTranslations = (units: string): string => `${table}.id = ANY (ARRAY (
      SELECT l.${from} FROM ${links} l WHERE l.${to} IN (${units})
      UNION ALL
      SELECT t.id FROM ${links} l JOIN ${table} z ON z.id = l.${from} JOIN ${table} t ON ${chinese('t')}
      WHERE l.${to} IN (${units}) AND t.locale <> '${defaultLocale}'))
    AND (${table}.locale = '${defaultLocale}' OR NOT ${foreignText(units)})`;
  // … or, in an expression, what PostgreSQL looks up for each row or makes once, as it reckons to have few rows or many.
  const each = (
    units: string,
  ): string => `CASE WHEN ${table}.locale = '${defaultLocale}' THEN ${linked(table, units)}
    ELSE (${linked(table, units)} OR EXISTS (SELECT FROM ${table} z WHERE ${chinese(table)} AND ${linked('z', units)}))
      AND NOT ${foreignText(units)} END`;
  const ofChinese: Readonly<Record<How, (units: string) => string>> = {
    listed,
    each: (units) => `${linked(table, units)} IS TRUE`,
    // Within an expression it is no join, and unlike EXISTS it is shared among PostgreSQL's workers.
    'looked-up': (units) =>
      `${table}.id IN (SELECT l.${from} FROM ${links} l WHERE l.${to} IN (${units}) AND l.${from} IS NOT NULL)`,
    joined: (units) => linked(table, units),
  };
  const ofUnits = (units: string, locale: string | null, how: How): string => {
    if (locale === defaultLocale) return ofChinese[how](units);
    return how === 'listed' ? listedWithTranslations(units) : each(units);
  };
  const saysItInPublic = (row: string): string => `EXISTS (SELECT FROM ${table} p
    WHERE p.document_id = ${row}.document_id AND p.locale IS NOT DISTINCT FROM ${row}.locale
      AND p.published_at IS NOT NULL AND p.updated_at >= ${row}.updated_at)`;
  // The draft of a translation says what its Chinese draft says of dates, links and the like.
  const isPublic = `${table}.published_at IS NOT NULL OR ${saysItInPublic(table)} AND (${table}.locale = '${defaultLocale}'
    OR EXISTS (SELECT FROM ${table} z WHERE ${chinese(table)} AND ${saysItInPublic('z')}))`;
  return (scope, { locale, isFew } = nothingAsked, how = isFew ? 'each' : 'listed') => {
    if (scope.kind === 'created')
      return `${table}.document_id IN (SELECT c.document_id FROM ${table} c WHERE c.created_by_id = ${numbers([scope.account])})`;
    const own = scope.unitRows.length === 0 ? never : ofUnits(numbers(scope.unitRows), locale, how);
    return scope.readsPublic ? `(${own}) OR ${isPublic}` : own;
  };
};

/**
 * Files and folders by the units of whoever brought them, and of the folders in which they lie, wherever they were moved from;
 * those from before units were kept are their creator's.
 */
const byLibrary = (strapi: Core.Strapi, uid: string): Condition => {
  const table = tableOf(strapi, uid);
  const isFolder = uid.endsWith('.folder');
  const kept = isFolder ? 'gongkai.folder_unit' : 'gongkai.file_unit';
  const path = `${table}.${columnOf(strapi, uid, isFolder ? 'path' : 'folderPath')}`;
  const folders = tableOf(strapi, 'plugin::upload.folder');
  return (scope) => {
    const created = `${table}.created_by_id = ${numbers([scope.account])}`;
    if (scope.kind === 'created') return created;
    if (scope.units.length === 0) return never;
    // What is being brought in has its units a moment later.
    return `${table}.id IN (SELECT id FROM ${kept} WHERE unit IN (${texts(scope.units)}))
      OR EXISTS (SELECT FROM ${folders} g JOIN gongkai.folder_unit u ON u.id = g.id
        WHERE u.unit IN (${texts(scope.units)}) AND starts_with(${path} || '/', g.path || '/'))
      OR (${created} AND NOT EXISTS (SELECT FROM ${kept} k WHERE k.id = ${table}.id))`;
  };
};

/**
 * Rows that go with a document, which two of their fields name: its type (`policy` or its uid) and its documentId. They are its
 * unit's own, also where the document is public.
 */
const byDocument = (
  strapi: Core.Strapi,
  uid: string,
  named: { readonly type: string; readonly document: string },
  documents: ReadonlyMap<string, Condition>,
): Condition => {
  const [type, document] = [columnOf(strapi, uid, named.type), columnOf(strapi, uid, named.document)];
  const names = (of: string): readonly string[] => [of, of.slice(of.lastIndexOf('.') + 1)];
  return (scope) =>
    [...documents]
      .map(([of, condition]) => {
        const table = tableOf(strapi, of);
        return `(${type} IN (${texts(names(of))}) AND ${document} IN (SELECT document_id FROM ${table} WHERE ${condition(toWrite(scope))}))`;
      })
      .join(' OR ');
};

/** Parts of documents (components) with what carries them; those of registers are read by all. */
const byOwner = (
  strapi: Core.Strapi,
  part: string,
  conditionOf: (uid: string) => Condition | null,
): Condition => {
  const owners = [...Object.keys(strapi.contentTypes), ...Object.keys(strapi.components)].flatMap((uid) =>
    Object.entries(metaOf(strapi, uid).attributes)
      .filter(([, { type, target, joinTable }]) => type === 'relation' && target === part && joinTable)
      .map(([attribute]) => ({ uid, ...linkOf(strapi, uid, attribute) })),
  );
  const table = tableOf(strapi, part);
  return (scope) =>
    owners
      .map(({ uid, table: links, from, to, field }) => {
        const condition = conditionOf(uid)?.(scope) ?? always;
        const named = field === null ? always : `field = ${texts([field])}`;
        return `${table}.id IN (SELECT ${to} FROM ${links} WHERE ${named} AND component_type = ${texts([part])}
          AND ${from} IN (SELECT id FROM ${tableOf(strapi, uid)} WHERE ${condition}))`;
      })
      .join(' OR ') || never;
};

/**
 * Which rows of each table an account has that does not see all. A table that is not among them is read by all: registers,
 * links, Strapi's own. Of a content type of which nobody has said how it stands, nothing is seen.
 */
export const tableConditions = (strapi: Core.Strapi): ReadonlyMap<string, Condition> => {
  const byUid = new Map<string, Condition>();
  const uids = Object.keys(strapi.contentTypes);
  for (const uid of uids) {
    const standing = standingOf(uid);
    if (standing === null) byUid.set(uid, () => never);
    else if (standing.kind === 'unit') byUid.set(uid, byUnit(strapi, uid, standing.link));
    else if (standing.kind === 'library') byUid.set(uid, byLibrary(strapi, uid));
  }
  const documents = new Map([...byUid].filter(([uid]) => standingOf(uid)?.kind === 'unit'));
  for (const uid of uids) {
    const standing = standingOf(uid);
    if (standing?.kind === 'follows') byUid.set(uid, byDocument(strapi, uid, standing, documents));
  }
  for (const part of Object.keys(strapi.components))
    byUid.set(
      part,
      byOwner(strapi, part, (uid) => byUid.get(uid) ?? null),
    );
  return new Map([...byUid].map(([uid, condition]) => [tableOf(strapi, uid), condition]));
};
