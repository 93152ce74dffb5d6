interface Env {
  (key: string, fallback?: string): string;
  int(key: string, fallback: number): number;
}

/** PostgreSQL only. The launcher has set DATABASE_URL, to the embedded server where none was given. */
export default ({ env }: { env: Env }) => {
  const connectionString = env('DATABASE_URL');
  if (!connectionString)
    throw new Error('DATABASE_URL is not set: start with `npm start` or `npm run gongkai`, which set it');
  return {
    connection: {
      client: 'postgres',
      connection: { connectionString },
      pool: { min: 0, max: env.int('DATABASE_POOL', 10) },
      acquireConnectionTimeout: 60_000,
    },
    settings: { runMigrations: true },
  };
};
