import { randomBytes } from 'node:crypto';
import type { BlockList } from 'node:net';
import type { Pool } from 'pg';
import type { OutletKeys, SubscriptionAsked } from '../../../../domain/subscriptions';
import { mustResolve } from '../narrowing/resolve';
import { type Resolver, reach } from './reachable';
import { askedColumns, partColumns } from './records';
import { freshSecret, freshToken, hashOfToken, type Keeper } from './secrets';

export interface RegistryParts {
  readonly pool: Pool;
  readonly keeper: Keeper;
  readonly own: BlockList;
  readonly resolver: Resolver;
}

/** Beside the new keys each old one is valid for so long. */
const BOTH_VALID = '24 hours';

/** The place in the ledger before which nothing is sent. */
const cursorOf = async (pool: Pool, from: string): Promise<number> => {
  if (from === 'beginning') return 0;
  const { rows } =
    from === 'now'
      ? await pool.query<{ seq: string }>('SELECT seq FROM gongkai.ledger_head')
      : await pool.query<{ seq: string }>(
          'SELECT coalesce(max(seq), 0) AS seq FROM gongkai.ledger WHERE at < $1',
          [from],
        );
  return Number(rows[0]?.seq ?? 0);
};

/** Throws BadParameter or Unreachable on a part or an address that cannot be. */
const mustBeRight = async ({ pool, own, resolver }: RegistryParts, asked: SubscriptionAsked) => {
  await mustResolve(pool, asked.narrowing);
  await reach(asked.address, own, resolver);
};

/** The values of `askedColumns`, in that order. */
const valuesOf = ({
  name,
  kind,
  address,
  narrowing,
  thin,
  variants,
}: SubscriptionAsked): readonly unknown[] => {
  const { types, unit, domain, fiveOpen, column } = narrowing;
  return [name, kind, address, types, unit, domain, fiveOpen, column, thin, variants];
};
/** `$2, $3, …`, one for each. */
const places = (columns: readonly string[], from: number): string =>
  columns.map((_, at) => `$${at + from}`).join(', ');

/** Registers a subscription. Its secret and token are made here, and given out this once. */
export const register = async (
  parts: RegistryParts,
  asked: SubscriptionAsked,
): Promise<{ readonly id: string } & OutletKeys> => {
  const { pool, keeper } = parts;
  await mustBeRight(parts, asked);
  const id = randomBytes(12).toString('hex');
  const secret = freshSecret();
  const token = freshToken();
  await pool.query(
    `INSERT INTO gongkai.subscription (id, ${askedColumns.join(', ')}, state, ledger, cursor, secret, token)
     SELECT $1, ${places(askedColumns, 2)}, 'active', ledger, ${places(['cursor', 'secret', 'token'], askedColumns.length + 2)} FROM gongkai.ledger_head`,
    [id, ...valuesOf(asked), await cursorOf(pool, asked.from), keeper.lock(secret, id), hashOfToken(token)],
  );
  return { id, secret, token };
};

/** What its part is to be, beside what it is: another one. */
const isOtherPart = partColumns
  .map((column) => `s.${column} IS DISTINCT FROM $${askedColumns.indexOf(column) + 2}`)
  .join(' OR ');

/**
 * Changes name, address and what is sent; where it stands in the ledger stays, and what it carries by another part is told to
 * it until that is corrected or taken back. False: there is no such subscription.
 */
export const change = async (
  parts: RegistryParts,
  id: string,
  asked: SubscriptionAsked,
): Promise<boolean> => {
  await mustBeRight(parts, asked);
  const { rowCount } = await parts.pool.query(
    `UPDATE gongkai.subscription s SET ${askedColumns.map((column, at) => `${column} = $${at + 2}`).join(', ')},
       had_other_part = s.had_other_part OR ${isOtherPart} WHERE id = $1`,
    [id, ...valuesOf(asked)],
  );
  return rowCount === 1;
};

/** New keys, given out this once; each old one stays valid beside them for a day. Null: there is no such subscription. */
export const rotate = async ({ pool, keeper }: RegistryParts, id: string): Promise<OutletKeys | null> => {
  const keys = { secret: freshSecret(), token: freshToken() };
  const { rowCount } = await pool.query(
    `WITH before AS (SELECT id, secret, token FROM gongkai.subscription WHERE id = $1 FOR UPDATE),
       over AS (DELETE FROM gongkai.former_keys WHERE subscription = $1 AND until <= now()),
       kept AS (
         INSERT INTO gongkai.former_keys (subscription, secret, token, until)
         SELECT id, secret, token, now() + interval '${BOTH_VALID}' FROM before)
     UPDATE gongkai.subscription s SET secret = $2, token = $3 FROM before WHERE s.id = before.id`,
    [id, keeper.lock(keys.secret, id), hashOfToken(keys.token)],
  );
  return rowCount === 1 ? keys : null;
};

export const pause = async (pool: Pool, id: string): Promise<boolean> => {
  const { rowCount } = await pool.query(
    `UPDATE gongkai.subscription SET state = 'paused', stopped_why = NULL WHERE id = $1`,
    [id],
  );
  return rowCount === 1;
};

/** Goes on where it stood, at once, in the history that the ledger is now. */
export const resume = async (pool: Pool, id: string): Promise<boolean> => {
  const { rowCount } = await pool.query(
    `UPDATE gongkai.subscription s SET state = 'active', stopped_why = NULL, failures = 0, failing_since = NULL,
       not_before = now(), ledger = h.ledger, cursor = least(s.cursor, h.seq)
     FROM gongkai.ledger_head h WHERE s.id = $1`,
    [id],
  );
  if (rowCount !== 1) return false;
  await pool.query(
    `UPDATE gongkai.delivery SET next_try = now(), first_try = NULL, tries = 0
     WHERE subscription = $1 AND state = 'due' AND (lease IS NULL OR lease <= now())`,
    [id],
  );
  return true;
};

/**
 * Sends once more what was sent between two numbers of the ledger, both included, under new ids: a receiver that knows the
 * old ones would pass it over. Gives how many.
 */
export const replay = async (pool: Pool, id: string, first: number, last: number): Promise<number> => {
  const { rowCount } = await pool.query(
    `WITH next AS (UPDATE gongkai.subscription SET epoch = epoch + 1 WHERE id = $1 RETURNING id, epoch)
     INSERT INTO gongkai.delivery (subscription, epoch, seq, document_id, locale, has_left)
     SELECT DISTINCT ON (d.seq) d.subscription, next.epoch, d.seq, d.document_id, d.locale, d.has_left
     FROM gongkai.delivery d JOIN next ON next.id = d.subscription WHERE d.seq BETWEEN $2 AND $3 ORDER BY d.seq, d.epoch`,
    [id, first, last],
  );
  return rowCount ?? 0;
};

export const remove = async (pool: Pool, id: string): Promise<boolean> => {
  const { rowCount } = await pool.query('DELETE FROM gongkai.subscription WHERE id = $1', [id]);
  return rowCount === 1;
};
