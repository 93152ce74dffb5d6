import type { Core } from '@strapi/strapi';
import { inTransaction, preparedRows, rows, type Sql } from '../../../../plugin-kit/database/sql';

/** A look that is under way. Accounts by number. */
export interface Kept {
  readonly by: number;
  readonly account: number;
  /** ISO 8601. */
  readonly until: string;
}
interface Row {
  readonly by: number;
  readonly account: number;
  readonly until: Date;
}

const kept = ({ until, ...row }: Row): Kept => ({ ...row, until: until.toISOString() });

const shown = 'by_account AS "by", account, until';

/** Strapi gives a session another number each time its token is renewed; these stay from sign-in to sign-out. */
const ofSession = `(by_account, device, session_ends) IN (
  SELECT user_id::integer, device_id, absolute_expires_at FROM strapi_sessions
  WHERE session_id = ? AND user_id = ? AND origin = 'admin')`;

/** What is looked at in a session of an account. Nearly always nothing, which a look into a nearly empty table says. */
export const trying = async (strapi: Core.Strapi, by: number, session: string): Promise<Kept | null> => {
  const sql = strapi.db.connection as Sql;
  const any = 'SELECT 1 FROM gongkai.trying WHERE by_account = ? LIMIT 1';
  if ((await preparedRows(sql, 'any-trying', any, [by])).length === 0) return null;
  const [found] = await rows<Row>(
    sql,
    `SELECT ${shown} FROM gongkai.trying WHERE by_account = ? AND ${ofSession}`,
    [by, session, String(by)],
  );
  return found ? kept(found) : null;
};

/** Begins a look in a session; false where there is no such session, or it looks already. */
export const keepTrying = (
  strapi: Core.Strapi,
  session: string,
  { by, account, until }: Kept,
): Promise<boolean> =>
  inTransaction(strapi, async (sql) => {
    const made = await rows(
      sql,
      `INSERT INTO gongkai.trying (by_account, device, session_ends, account, until)
       SELECT user_id::integer, device_id, absolute_expires_at, ?, ?::timestamptz FROM strapi_sessions
       WHERE session_id = ? AND user_id = ? AND origin = 'admin' AND absolute_expires_at IS NOT NULL
       ON CONFLICT DO NOTHING RETURNING account`,
      [account, until, session, String(by)],
    );
    return made.length > 0;
  });

/** Ends the look of a session; null where somebody ended it before. */
export const dropTrying = (strapi: Core.Strapi, by: number, session: string): Promise<Kept | null> =>
  inTransaction(strapi, async (sql) => {
    const [gone] = await rows<Row>(
      sql,
      `DELETE FROM gongkai.trying WHERE by_account = ? AND ${ofSession} RETURNING ${shown}`,
      [by, session, String(by)],
    );
    return gone ? kept(gone) : null;
  });

/** Ends every look whose time is over (ISO 8601). */
export const dropOver = (strapi: Core.Strapi, now: string): Promise<readonly Kept[]> =>
  inTransaction(strapi, async (sql) => {
    const gone = await rows<Row>(
      sql,
      `DELETE FROM gongkai.trying WHERE until <= ?::timestamptz RETURNING ${shown}`,
      [now],
    );
    return gone.map(kept);
  });
