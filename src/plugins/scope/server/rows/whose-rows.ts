import type { Core } from '@strapi/strapi';
import { standingOf } from '../../../../domain/scope';
import { tableOf } from '../../../../plugin-kit/strapi/strapi-tables';
import type { LimitedScope } from '../asking/read-scope';
import type { Asked } from './asked';
import { followed, linksFromUnits } from './behind';
import { ownUnits, tableConditions } from './conditions';
import { type LinkedRows, linkedRows } from './linked';
import { type Loading, loadingNow } from './loading';
import type { Rows, Seen } from './narrow-query';
import { pickedTable, picksResponsibleUnit } from './picking';
import type { shownColumns } from './private-fields';

export type Tables = ReturnType<typeof tablesOf>;

export const tablesOf = (strapi: Core.Strapi) => ({
  conditions: tableConditions(strapi),
  links: linksFromUnits(strapi),
  linked: new Map(
    Object.keys(strapi.contentTypes)
      .filter((uid) => standingOf(uid)?.kind === 'unit')
      .map((uid) => [tableOf(strapi, uid), linkedRows(strapi, uid)]),
  ),
});

export type Register = (table: string, own: string | null) => Rows | null;

/** A register: read by all, but for what is not public of it. */
export const registers =
  (shown: ReturnType<typeof shownColumns>): Register =>
  (table, own) => {
    const columns = shown.of(table);
    if (columns === null) return own === null ? null : { own };
    return { own: own ?? 'TRUE', read: `SELECT ${columns} FROM ${table} WHERE ${own ?? 'TRUE'}` };
  };

/**
 * Whether what is read is what a link of one's own document leads to, what it may be made to lead to, or what is public of all
 * units.
 */
const leadsTo = (
  strapi: Core.Strapi,
  scope: LimitedScope,
  { table, of, isLink, isBeyond }: Loading,
): keyof LinkedRows | null => {
  if (of === null && pickedTable(strapi) === table) return 'offered';
  if (of === null) return scope.kind === 'units' && scope.readsPublic ? 'readable' : null;
  return isLink && !isBeyond ? 'filled' : null;
};

const isCarried = (strapi: Core.Strapi, table: string, { of, isBeyond }: Loading): boolean => {
  if (of === null || isBeyond) return false;
  const parts = Object.values(strapi.components).map(({ collectionName }) => collectionName);
  const types = Object.values(strapi.contentTypes)
    .filter(({ uid }) => uid.startsWith('api::'))
    .map(({ collectionName }) => collectionName);
  return (table === 'files' || parts.includes(table)) && (types.includes(of) || parts.includes(of));
};

interface Asking {
  readonly strapi: Core.Strapi;
  readonly scope: LimitedScope;
  readonly tables: Tables;
  readonly register: Register;
  readonly now: Loading | null;
  readonly table: string;
  readonly asked: Asked;
  readonly joined: readonly string[] | undefined;
}

/** Undefined: the case is another. */
type Case = (asking: Asking) => Rows | null | undefined;

/** Units are a register; where the one that is responsible is chosen, the account's own. */
const units: Case = ({ strapi, scope, table, register }) =>
  table === 'units'
    ? register(table, scope.kind === 'units' && picksResponsibleUnit(strapi) ? ownUnits(scope) : null)
    : undefined;

/** Files and parts are filled in for what carries them, which was narrowed itself. */
const carried: Case = ({ strapi, table, now }) =>
  now?.table === table && isCarried(strapi, table, now) ? null : undefined;

const through = (
  { scope, tables, table }: Asking,
  link: ReturnType<Tables['links']['get']>,
): Rows | null | undefined => {
  if (!link) return undefined;
  const from = tables.conditions.get(link.of)?.(scope);
  return from === undefined ? null : { own: followed(table, link.of, link.from, from) };
};

/** What lies behind a link of one's own document. */
const behind: Case = (asking) => {
  const { now, table, tables } = asking;
  const link = now?.isBeyond ? tables.links.get(table) : undefined;
  return link?.of === now?.of ? through(asking, link) : undefined;
};

/** A filter or an order goes on through a link of one's own to what is public; from there by public links alone. */
const joinedThroughLink: Case = (asking) => {
  const { joined, table, tables } = asking;
  return joined?.some((other) => tables.linked.has(other))
    ? through(asking, tables.links.get(table))
    : undefined;
};

/** What is not divided among units is a register. */
const undivided: Case = ({ tables, table, register }) =>
  tables.conditions.has(table) ? undefined : register(table, null);

/** The account's own rows; where a link is chosen or filled in, also what is public. */
const ownRows: Case = ({ strapi, scope, tables, now, table, asked, joined }) => {
  const condition = tables.conditions.get(table);
  if (condition === undefined) return undefined;
  const own = condition(scope, asked);
  const rows = tables.linked.get(table);
  const how = joined ? 'filled' : rows && now?.table === table ? leadsTo(strapi, scope, now) : null;
  if (!rows || !how) return { own };
  return { own, read: rows[how]({ own: (by) => condition(scope, asked, by), asked }) };
};

/** The first that fits tells. */
const cases: readonly Case[] = [units, carried, behind, joinedThroughLink, undivided, ownRows];

/** Whose rows of each table a limited account is shown, and may change. */
export const rowsSeenBy =
  (strapi: Core.Strapi, scope: LimitedScope, tables: Tables, register: Register): Seen =>
  (table, asked, joined) => {
    const asking: Asking = { strapi, scope, tables, register, now: loadingNow(), table, asked, joined };
    for (const tell of cases) {
      const rows = tell(asking);
      if (rows !== undefined) return rows;
    }
    return null;
  };
