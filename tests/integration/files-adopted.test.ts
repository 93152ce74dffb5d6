import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { service } from '../../src/plugin-kit/strapi/service';
import { type Uploaded, upload, uploadService } from './files/library';
import { picture as png } from './files/picture';
import { rawStatus } from './files/raw-status';
import { dataOf } from './portal/ask';
import { completeItem, foundDistrict, publish } from './portal/district';
import { createDatabase } from './support/database';
import { startStockStrapi } from './support/stock-strapi';
import { makeDataFolder, startStrapi, type TestStrapi } from './support/strapi';

const MANY = 150;
const pdf = (text: string): Buffer => Buffer.from(`%PDF-1.4\n${text}\n%%EOF\n`);
const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
const plan = pdf('救助方案');
const drawing = png(1200, 800);

let databaseUrl: string;
let dataFolder: string;
let file: Uploaded;
let picture: Uploaded;
let draftId: string;
let app: TestStrapi;

const filesIn = (...path: string[]): string[] =>
  readdirSync(join(dataFolder, ...path)).filter((name) => !name.startsWith('.'));

/** A district that worked with Strapi alone: files in its open folder, a draft that carries two of them. */
beforeAll(async () => {
  databaseUrl = await createDatabase();
  dataFolder = makeDataFolder();
  const stock = await startStockStrapi(databaseUrl);
  file = await upload(stock.strapi, '救助方案.pdf', 'application/pdf', plan);
  picture = await upload(stock.strapi, '流程图.png', 'image/png', drawing, '低保申请流程');
  for (let n = 1; n < MANY; n += 1)
    await upload(stock.strapi, `公告${n}.pdf`, 'application/pdf', pdf(`公告${n}`));
  const attachments = [file, picture].map(({ id }, index) => ({ name: `附件${index + 1}`, file: id }));
  const draft = { title: '救助方案公示', attachments } as never;
  draftId = (await stock.strapi.documents('api::disclosure.disclosure').create({ data: draft })).documentId;
  cpSync(join(stock.strapi.dirs.static.public, 'uploads'), join(dataFolder, 'public/uploads'), {
    recursive: true,
  });
  await stock.stop();
});
afterAll(() => app.stop());

test('a start that is killed in the middle of the move is finished by the next; nothing is lost', async () => {
  const all = filesIn('public/uploads').sort();
  // The two files, four sizes of the picture, the announcements.
  expect(all).toHaveLength(MANY + 5);
  const { PATH, HOME } = process.env;
  const started = spawn(process.execPath, ['src/cli/launch.mjs', 'verify'], {
    cwd: resolve(import.meta.dirname, '../..'),
    env: { PATH, HOME, DATABASE_URL: databaseUrl, GONGKAI_DATA_DIR: dataFolder, STARTER: 'none' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const ended = new Promise((done) => started.once('close', (_, signal) => done(signal)));
  while (filesIn('public/uploads').length > all.length - 5 && started.exitCode === null) await sleep(1);
  started.kill('SIGKILL');
  expect(await ended).toBe('SIGKILL');
  const [left, moved] = [filesIn('public/uploads'), filesIn('uploads')];
  expect(left.length).toBeGreaterThan(0);
  expect([...left, ...moved].sort()).toEqual(all);

  app = await startStrapi({ databaseUrl, dataFolder, listen: true });
  const notes = service(app.strapi, 'publication', 'startNotes').all();
  expect(notes.map(({ zh }) => zh).join()).toMatch(/\d+ 个上传文件已移入不公开的文件夹/);
  expect(filesIn('public/uploads')).toEqual([]);
  expect(filesIn('uploads').sort()).toEqual(all);
  const rows: ReadonlyArray<{ url: string; provider_metadata: { sha256: string } | null }> =
    await app.strapi.db.query('plugin::upload.file').findMany();
  expect(rows).toHaveLength(MANY + 1);
  expect(rows.filter(({ url }) => !url.startsWith('/files/private/'))).toEqual([]);
  expect(rows.map((row) => row.provider_metadata?.sha256)).toContain(sha256(pdf(`公告${MANY - 1}`)));
  expect(rows.filter((row) => !row.provider_metadata)).toEqual([]);
});

test('the files are private now, in every size, and the admin shows them', async () => {
  const stored = [file, picture, ...Object.values(picture.formats ?? {})];
  for (const { url } of stored) {
    expect(url).toMatch(/^\/uploads\//);
    expect((await fetch(`${app.url}${url}`)).status).toBe(404);
  }
  const shown = await uploadService(app.strapi).findOne(picture.id);
  const answer = await fetch(`${app.url}${shown.url}`);
  expect(sha256(Buffer.from(await answer.arrayBuffer()))).toBe(
    sha256(await readFile(join(dataFolder, 'uploads', `${picture.hash}.png`))),
  );
  for (const { url } of Object.values(shown.formats ?? {}))
    expect((await fetch(`${app.url}${url}`)).status).toBe(200);
});

test('the draft carries them still, and is published with them', async () => {
  const { civilAffairs: unit, assistance: domain } = await foundDistrict(app.strapi);
  const item = { ...completeItem('低保对象名单'), unit, domain };
  const catalogItem = await publish(app.strapi, 'api::catalog-item.catalog-item', item);
  const disclosures = app.strapi.documents('api::disclosure.disclosure');
  await disclosures.update({ documentId: draftId, data: { unit, catalogItem } as never });
  await disclosures.publish({ documentId: draftId });
  const { disclosure } = await dataOf<{ disclosure: { attachments: ReadonlyArray<{ file: object }> } }>(
    app.url,
    'query ($id: ID!) { disclosure(id: $id) { attachments { file { name sha256 } } } }',
    { id: draftId },
  );
  expect(disclosure.attachments).toEqual([
    { file: { name: '救助方案.pdf', sha256: sha256(plan) } },
    { file: { name: '流程图.png', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) } },
  ]);
});

test('whatever else lies in the open folder is shown to nobody, however it is asked for', async () => {
  writeFileSync(join(dataFolder, 'public/uploads/left-behind.pdf'), plan);
  const ways = [
    '/uploads/left-behind.pdf',
    '/UPLOADS/left-behind.pdf',
    '/%75ploads/left-behind.pdf',
    '/uploads%2fleft-behind.pdf',
    '/./uploads/left-behind.pdf',
    '//uploads/left-behind.pdf',
    '/example/../uploads/left-behind.pdf',
    '/example/%2e%2e/uploads/left-behind.pdf',
    '/uploads/../../secrets.json',
    '/uploads/',
    '/uploads',
  ];
  const found = await Promise.all(ways.map(async (path) => [path, await rawStatus(app.url, path)] as const));
  expect(found.filter(([, status]) => status !== 404)).toEqual([]);
  expect((await fetch(`${app.url}/example/index.html`)).status).toBe(200);
});
