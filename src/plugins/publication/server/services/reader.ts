import type { Core } from '@strapi/strapi';
import { Pool } from 'pg';
import type { ReaderService } from '../../../../../types/services';

const STATEMENT_MS = 10_000;
const CONNECT_MS = 3_000;

/** Connections of the reading role, opened when first asked for. */
export const reader = ({ strapi }: { strapi: Core.Strapi }): ReaderService & { end(): Promise<void> } => {
  let pool: Pool | null = null;
  const address = (): string => {
    const connectionString = process.env.PORTAL_DATABASE_URL;
    if (!connectionString) throw new Error('PORTAL_DATABASE_URL is not set: the reading role has no address');
    return connectionString;
  };
  const open = (): Pool => {
    const opened = new Pool({
      connectionString: address(),
      max: 8,
      statement_timeout: STATEMENT_MS,
      // PostgreSQL ends a statement in time; where it hangs, it does not even say that.
      query_timeout: STATEMENT_MS + 1_000,
      connectionTimeoutMillis: CONNECT_MS,
      application_name: 'gongkai-reader',
    });
    opened.on('error', (error) => strapi.log.warn(`The reading role lost a connection: ${error.message}`));
    return opened;
  };
  return {
    address,
    pool() {
      pool ??= open();
      return pool;
    },
    async end() {
      await pool?.end();
      pool = null;
    },
  };
};
