import { join } from 'node:path';

interface Env {
  (key: string, fallback?: string): string;
  int(key: string, fallback: number): number;
  array(key: string, fallback?: string[]): string[];
}

export default ({ env }: { env: Env }) => ({
  host: env('HOST', '127.0.0.1'),
  port: env.int('PORT', 1337),
  url: env('PUBLIC_URL', ''),
  app: { keys: env.array('APP_KEYS') },
  logger: {
    config: { level: env('LOG_LEVEL', 'info') },
    updates: { enabled: false },
    startup: { enabled: false },
  },
  // What another Strapi pushes in would be past gate and ledger, and what it pulls out has every draft.
  transfer: { remote: { enabled: false } },
  // Uploads are state: they lie with the rest of it.
  dirs: { public: env('GONGKAI_DATA_DIR') ? join(env('GONGKAI_DATA_DIR'), 'public') : './public' },
});
