// The portal alone, from the compiled plugin. Usage: node alone.mjs DATABASE_URL; prints its port.
import { createRequire } from 'node:module';

const { startPortal } = createRequire(import.meta.url)('../../dist/src/plugins/portal/server/alone/index.js');
const { url } = await startPortal({
  databaseUrl: process.argv[2],
  host: '127.0.0.1',
  port: 0,
  log: console.error,
});
console.log(new URL(url).port);
