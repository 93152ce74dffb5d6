import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { createDatabase } from './support/database';
import { acknowledged, missingFromLedger, publisher } from './support/publisher';
import { cleanUp, gongkai, newDataFolder, npmStart, postmasterPid } from './support/server-process';

// What was acknowledged is public for good, whatever dies in between. 20 rounds by hand: FAULT_ROUNDS=20.
const rounds = Number(process.env.FAULT_ROUNDS ?? 2);
const publishes = 200;

test(
  `the publishing process is killed during ${publishes} publishes, ${rounds} times over`,
  async () => {
    const databaseUrl = await createDatabase();
    const acks = join(mkdtempSync(join(tmpdir(), 'gongkai-acks-')), 'acks');
    for (let round = 0; round < rounds; round += 1) {
      const before = acknowledged(acks).length;
      const process = publisher(databaseUrl, acks, publishes);
      await process.until(() => process.said().publishing !== undefined);
      // What the round before left behind is whole.
      expect(process.said().verify).toMatchObject({ ok: true, faults: [] });
      expect(await missingFromLedger(databaseUrl, acks)).toEqual([]);
      const many = 1 + ((round * 61) % 150);
      await process.until(() => acknowledged(acks).length - before >= many);
      await sleep(Math.random() * 20);
      process.child.kill('SIGKILL');
      await process.finished;
      expect(process.said().done).toBeUndefined();
    }
    const last = publisher(databaseUrl, acks, 1);
    await last.finished;
    expect(last.said()).toMatchObject({ verify: { ok: true, faults: [] }, done: 1 });
    expect(await missingFromLedger(databaseUrl, acks)).toEqual([]);
    expect(acknowledged(acks).length).toBeGreaterThanOrEqual(rounds);
    console.info(`${rounds} kills, ${acknowledged(acks).length} acknowledged publishes, none missing`);
  },
  (rounds + 1) * 90_000,
);

const underLoad = 100;
const dataFolder = newDataFolder();
afterAll(() => cleanUp(dataFolder));

test('PostgreSQL is killed twice under load: it comes back, and every publish gets through', async () => {
  const server = await npmStart(dataFolder);
  const { DATABASE_PASSWORD } = JSON.parse(readFileSync(join(dataFolder, 'secrets.json'), 'utf8'));
  const port = readFileSync(join(dataFolder, 'postgres.port'), 'utf8').trim();
  const databaseUrl = `postgres://gongkai_owner:${DATABASE_PASSWORD}@127.0.0.1:${port}/gongkai`;
  const acks = join(dataFolder, 'acks');
  const process = publisher(databaseUrl, acks, underLoad);
  for (const [time, many] of [25, 60].entries()) {
    await process.until(() => acknowledged(acks).length >= many);
    globalThis.process.kill(postmasterPid(dataFolder) ?? 0, 'SIGKILL');
    await server.says(new RegExp(`(The database is back[^]*){${time + 1}}`));
  }
  await process.finished;
  expect(process.said()).toMatchObject({ done: underLoad });
  expect(acknowledged(acks)).toHaveLength(underLoad);
  expect(await missingFromLedger(databaseUrl, acks)).toEqual([]);
  const { stdout } = await gongkai(['verify', '--json'], { GONGKAI_DATA_DIR: dataFolder });
  expect(JSON.parse(stdout)).toMatchObject({ ok: true, faults: [] });
  server.npm.kill('SIGTERM');
  await server.finished;
  expect(postmasterPid(dataFolder)).toBeNull();
}, 240_000);
