import type { Pool } from 'pg';
import { defaultLocale } from '../../../../domain/publication';
import type { OutletChoices } from '../../../../domain/subscriptions';

type Choice = OutletChoices['units'][number];

const publicOnes = async (pool: Pool, table: 'store_unit' | 'store_domain'): Promise<readonly Choice[]> => {
  const { rows } = await pool.query<Choice>(
    `SELECT code, title_text AS name FROM gongkai.${table} WHERE locale = '${defaultLocale}' ORDER BY code`,
  );
  return rows;
};

/** The units and domains that an outlet can be narrowed by: those that are public, by code. */
export const outletChoices = async (pool: Pool): Promise<OutletChoices> => {
  const [units, domains] = await Promise.all([
    publicOnes(pool, 'store_unit'),
    publicOnes(pool, 'store_domain'),
  ]);
  return { units, domains };
};
