import type { Core } from '@strapi/strapi';
import { Pool } from 'pg';
import type { ReaderService } from '../../../../../types/services';

/** Connections of the reading role, opened when first asked for. */
export const reader = ({ strapi }: { strapi: Core.Strapi }): ReaderService & { end(): Promise<void> } => {
  let pool: Pool | null = null;
  return {
    pool() {
      if (pool) return pool;
      const connectionString = process.env.PORTAL_DATABASE_URL;
      if (!connectionString)
        throw new Error('PORTAL_DATABASE_URL is not set: the reading role has no address');
      pool = new Pool({
        connectionString,
        max: 8,
        statement_timeout: 10_000,
        application_name: 'gongkai-reader',
      });
      pool.on('error', (error) => strapi.log.warn(`The reading role lost a connection: ${error.message}`));
      return pool;
    },
    async end() {
      await pool?.end();
      pool = null;
    },
  };
};
