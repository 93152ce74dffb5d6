import type { Core } from '@strapi/strapi';
import {
  type Belonging,
  type Deputising,
  type PlacedUnit,
  type ScopeFacts,
  scopeOf,
} from '../../../../domain/scope';
import { chinaDay } from '../../../../domain/time';
import { reading, rows } from '../../../../plugin-kit/database/sql';
import { linkOf, tableOf } from '../../../../plugin-kit/strapi/strapi-tables';

/** The rows of an account, in the database's terms. */
export type RowScope =
  | { readonly kind: 'all' }
  | {
      readonly kind: 'units';
      readonly account: number;
      /** Rows of units, in every language, whose documents it has; the same by documentId. */
      readonly unitRows: readonly number[];
      readonly units: readonly string[];
      /** The units that it holds itself. */
      readonly home: readonly string[];
      readonly readsPublic: boolean;
    }
  | { readonly kind: 'created'; readonly account: number };

/** Of somebody who does not see all. */
export type LimitedScope = Exclude<RowScope, { kind: 'all' }>;

/** Of what somebody may read, what they may write: nothing of another unit's, public or not. */
export const toWrite = <T extends RowScope>(scope: T): T =>
  scope.kind === 'units' && scope.readsPublic ? { ...scope, readsPublic: false } : scope;

interface UnitRow extends PlacedUnit {
  readonly id: number;
}
interface Facts {
  readonly roles: readonly string[];
  readonly waiting: boolean;
  readonly belongings: readonly Belonging[];
  readonly deputies: readonly Deputising[];
  readonly units: readonly UnitRow[];
}

const UNIT = 'api::unit.unit';

/** Everything that decides, as it stands now, in one statement. Takes the account's number four times. */
const statement = (strapi: Core.Strapi): string => {
  const units = tableOf(strapi, UNIT);
  const joined = (link: string): string => {
    const { table, from, to } = linkOf(strapi, UNIT, link);
    return `(SELECT t.document_id FROM ${table} l JOIN ${units} t ON t.id = l.${to} WHERE l.${from} = u.id LIMIT 1)`;
  };
  return `SELECT
    (SELECT coalesce(json_agg(r.code), '[]') FROM admin_roles r JOIN admin_users_roles_lnk l ON l.role_id = r.id
      WHERE l.user_id = ?) AS roles,
    EXISTS (SELECT FROM gongkai.account_waiting WHERE account = ?) AS waiting,
    (SELECT coalesce(json_agg(d), '[]') FROM (
      SELECT account, deputy, from_day AS "from", until_day AS "until" FROM gongkai.deputy WHERE deputy = ?
        AND account IN (SELECT id FROM admin_users)) d) AS deputies,
    (SELECT coalesce(json_agg(b), '[]') FROM (
      SELECT account, unit, from_day AS "from", until_day AS "until" FROM gongkai.account_unit
      WHERE account = ? OR account IN (SELECT account FROM gongkai.deputy WHERE deputy = ?)) b) AS belongings,
    (SELECT coalesce(json_agg(v), '[]') FROM (
      SELECT u.id, u.document_id AS "documentId", u.code, ${joined('parent')} AS parent,
        ${joined('successor')} AS successor, u.retired_on AS "retiredOn" FROM ${units} u) v) AS units`;
};

/** Everything that decides what an account has, as it stands now. */
export const readFacts = async (
  strapi: Core.Strapi,
  account: number,
): Promise<Omit<ScopeFacts, 'units'> & { readonly units: readonly UnitRow[] }> => {
  const [facts] = await reading(strapi, (sql) => rows<Facts>(sql, statement(strapi), Array(5).fill(account)));
  if (!facts) throw new Error(`no facts about account ${account}`);
  const { roles, waiting, belongings, deputies, units } = facts;
  return { account, roles, isWaiting: waiting, belongings, deputies, units };
};

/** What an account has now. */
export const readScope = async (strapi: Core.Strapi, account: number): Promise<RowScope> => {
  const facts = await readFacts(strapi, account);
  const scope = scopeOf(facts, chinaDay(new Date().toISOString()));
  if (scope.kind === 'all') return scope;
  if (scope.kind === 'created') return { kind: 'created', account };
  return {
    kind: 'units',
    account,
    unitRows: facts.units.filter(({ documentId }) => scope.within.has(documentId)).map(({ id }) => id),
    units: [...scope.within],
    home: [...scope.held],
    readsPublic: scope.readsPublic,
  };
};
