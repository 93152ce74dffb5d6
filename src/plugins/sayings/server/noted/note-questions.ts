import type { Pool, PoolClient } from 'pg';
import { fewestAskers, type Notes } from '../../../../domain/search';

/** Different words a day: who floods the list fills one day of it. */
const MOST_A_DAY = 2_000;
/** What few ask is forgotten after so many days, what many ask after a year. */
const DAYS_OF_FEW = 30;
const DAYS = 365;

const inTransaction = async <T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    // Workers write one after the other.
    await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('gongkai.unanswered', 0))`);
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
};

/** A word that is new today has no place any more where the day is full. */
const keepMarks = `
  INSERT INTO gongkai.unanswered_asker (words, day, process, mark)
  SELECT n.words, $1::date, $2, n.mark FROM unnest($3::text[], $4::text[]) n (words, mark)
  WHERE (SELECT count(*) FROM gongkai.unanswered u WHERE u.day = $1::date) < ${MOST_A_DAY}
     OR EXISTS (SELECT FROM gongkai.unanswered u WHERE u.day = $1::date AND u.words = n.words)
  ON CONFLICT DO NOTHING`;

/** Somebody may have been answered by two processes: the one that saw the most of them counts, never their sum. */
const countMarks = `
  INSERT INTO gongkai.unanswered (words, day, askers)
  SELECT words, day, max(n) FROM (
    SELECT words, day, count(*)::int AS n FROM gongkai.unanswered_asker
    WHERE day = $1::date AND words = ANY ($2::text[]) GROUP BY words, day, process) seen
  GROUP BY words, day
  ON CONFLICT (words, day) DO UPDATE SET askers = greatest(unanswered.askers, excluded.askers)`;

/** Keeps notes of a day. Every worker hears each of them: written twice they change nothing. */
export const keepNotes = async (pool: Pool, { from, notes }: Notes, day: string): Promise<void> => {
  const words = notes.map((note) => note.words);
  const marks = notes.map((note) => note.mark);
  await inTransaction(pool, async (client) => {
    await client.query(keepMarks, [day, from, words, marks]);
    await client.query(countMarks, [day, words]);
  });
};

/** Forgets who asked on days that are over, and what is too old or was asked by few. `day`: today. */
export const forgetOld = async (pool: Pool, day: string): Promise<void> => {
  await inTransaction(pool, async (client) => {
    await client.query(`DELETE FROM gongkai.unanswered_asker WHERE day < $1::date`, [day]);
    await client.query(
      `DELETE FROM gongkai.unanswered WHERE day < $1::date - ${DAYS} OR words IN (
         SELECT words FROM gongkai.unanswered GROUP BY words
         HAVING sum(askers) < ${fewestAskers} AND max(day) < $1::date - ${DAYS_OF_FEW})`,
      [day],
    );
  });
};
