// A worker in a process of its own, which may be killed: node work.cjs DATABASE_URL KEY [PACE]
const { join } = require('node:path');

const [databaseUrl, key, pace = '0.001'] = process.argv.slice(2);
const { startWorker, keeperWith } = require(
  join(__dirname, '../../../dist/src/plugins/syndication/server/alone/index.js'),
);
startWorker({
  databaseUrl,
  keeper: keeperWith(key),
  places: { page: () => null, pageByLocale: false, site: () => '', knownSite: '' },
  networks: '127.0.0.1',
  onFault: (error) => process.stderr.write(`${error.message}\n`),
  pace: Number(pace),
  ...(Number(pace) < 1 ? { timeoutMs: 300, leaseMs: 600 } : {}),
});
process.stdout.write('works\n');
