import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { service } from '../../src/plugin-kit/strapi/service';
import { catalogueHeader, catalogueRow, makeWorkbook } from './support/make-workbook';
import { startStrapi, type TestStrapi } from './support/strapi';
import { temporaryFile } from './support/temporary-file';

const root = resolve(import.meta.dirname, '../..');
const ROWS = 75;

let app: TestStrapi;
beforeAll(async () => {
  app = await startStrapi({ starter: true });
});
afterAll(() => app.stop());

/** A second Strapi on the same database that imports, and tells each step on its standard output. */
const importer = `
  const { createStrapi } = require('@strapi/strapi');
  (async () => {
    const strapi = createStrapi({ appDir: process.cwd(), distDir: process.cwd() + '/dist' });
    strapi.log.level = 'error';
    await strapi.load();
    await strapi.plugin('exchange').service('workbooks').import({
      file: process.env.WORKBOOK, unit: 'WD-MZJ', domain: 'social-assistance', publish: true,
      progress: (done) => console.log('done ' + done),
    });
  })();`;

/** Ends the importer without a warning as soon as some rows are in. */
const killedHalfway = (file: string): Promise<void> =>
  new Promise((done) => {
    const child = spawn(process.execPath, ['-e', importer], {
      cwd: root,
      env: { ...process.env, WORKBOOK: file },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('done ')) child.kill('SIGKILL');
    });
    child.on('exit', () => done());
  });

test('an import that is killed halfway leaves whole items only, and the next one finishes it', async () => {
  const rows = Array.from({ length: ROWS }, (_, row) => catalogueRow('临时救助', `事项${row + 1}`));
  const file = await temporaryFile('long.xlsx', makeWorkbook([catalogueHeader, ...rows]));
  await killedHalfway(file);
  const upkeep = service(app.strapi, 'publication', 'upkeep');
  expect(await upkeep.verify()).toMatchObject({ ok: true, faults: [] });
  const count = async (): Promise<{ drafts: number; published: number }> =>
    (
      await app.db.query(`SELECT count(*) FILTER (WHERE published_at IS NULL)::int AS drafts,
        count(*) FILTER (WHERE published_at IS NOT NULL)::int AS published FROM catalog_items`)
    ).rows[0];
  const { drafts, published } = await count();
  expect(drafts).toBe(published);
  expect(drafts).toBeGreaterThanOrEqual(25);
  expect(drafts).toBeLessThan(ROWS);
  const report = await service(app.strapi, 'exchange', 'workbooks').import({
    file,
    unit: 'WD-MZJ',
    domain: 'social-assistance',
    publish: true,
  });
  expect(report).toMatchObject({
    created: ROWS - drafts,
    unchanged: drafts,
    published: ROWS - drafts,
    refused: [],
  });
  expect(await count()).toEqual({ drafts: ROWS, published: ROWS });
  expect(await upkeep.verify()).toMatchObject({ ok: true, faults: [] });
});
