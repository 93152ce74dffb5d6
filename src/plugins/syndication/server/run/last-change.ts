import type { Pool } from 'pg';

/** When anything public changed last, ISO 8601; null where nothing ever was public. To be read before what it is said of. */
export const lastChange = async (pool: Pool): Promise<string | null> => {
  const { rows } = await pool.query<{ at: string | null }>({
    name: 'syndication-last-change',
    text: 'SELECT at FROM gongkai.ledger_head',
  });
  return rows[0]?.at ?? null;
};
