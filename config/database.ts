import { refuseTransfer } from '../src/plugins/publication/server/boot-guard/refuse-transfer';

interface Env {
  (key: string, fallback?: string): string;
  int(key: string, fallback: number): number;
}

/** PostgreSQL only. The launcher has set DATABASE_URL, to the embedded server where none was given. */
export default ({ env }: { env: Env }) => {
  refuseTransfer(process.argv);
  const connectionString = env('DATABASE_URL');
  if (!connectionString)
    throw new Error('DATABASE_URL is not set: start with `npm start` or `npm run gongkai`, which set it');
  return {
    connection: {
      client: 'postgres',
      connection: { connectionString },
      // PostgreSQL looks into a schema named like the user first, and a user may well be called gongkai as our ledger's
      // schema is: Strapi's tables would land among what the public can read.
      searchPath: ['public'],
      pool: { min: 0, max: env.int('DATABASE_POOL', 10) },
      acquireConnectionTimeout: 60_000,
    },
    settings: { runMigrations: true },
  };
};
