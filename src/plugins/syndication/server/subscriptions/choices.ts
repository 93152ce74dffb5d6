import type { Pool } from 'pg';
import { defaultLocale } from '../../../../domain/change';
import type { OutletChoices } from '../../../../domain/subscriptions';

type Choice = OutletChoices['units'][number];

const publicOnes = async (
  pool: Pool,
  table: 'store_unit' | 'store_domain' | 'store_column',
): Promise<readonly Choice[]> => {
  const { rows } = await pool.query<Choice>(
    `SELECT code, title_text AS name FROM gongkai.${table} WHERE locale = '${defaultLocale}' ORDER BY code`,
  );
  return rows;
};

/** The units, domains and columns that an outlet can be narrowed by: those that are public, by code. */
export const outletChoices = async (pool: Pool): Promise<OutletChoices> => {
  const [units, domains, columns] = await Promise.all([
    publicOnes(pool, 'store_unit'),
    publicOnes(pool, 'store_domain'),
    publicOnes(pool, 'store_column'),
  ]);
  return { units, domains, columns };
};
