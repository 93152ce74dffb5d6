import { beforeAll, expect, test } from 'vitest';
import { publicType } from '../../src/domain/public-model';
import { service } from '../../src/plugin-kit/strapi/service';
import { factsOf, type LedgerRow } from '../../src/plugins/publication/server/ledger/entry';
import { canonical, contentHash, entryHash } from '../../src/plugins/publication/server/ledger/hash';
import { upload } from './files/library';
import { openOffice, pdf } from './files/office';
import { gongkai } from './support/server-process';
import { atRest, startStrapi } from './support/strapi';

// A document that was published when a disclosure had no attachments yet: a later release asks for them.
const office = openOffice();
let documentId: string;

/** The ledger as the release before would have left it: the last entry knows nothing of attachments. */
const asBefore = async (): Promise<void> => {
  const { db } = office.app;
  const { rows } = await db.query<LedgerRow>('SELECT * FROM gongkai.ledger ORDER BY seq DESC LIMIT 1');
  const [row] = rows;
  if (!row) throw new Error('nothing was published');
  const { attachments, ...snapshot } = JSON.parse(row.snapshot ?? '{}');
  expect(attachments).toHaveLength(1);
  const text = canonical(snapshot);
  const older = {
    ...row,
    model: publicType('disclosure').version - 1,
    snapshot: text,
    content_hash: contentHash(row.salt ?? '', text),
  };
  const hash = entryHash(factsOf(older));
  await db.query('ALTER TABLE gongkai.ledger DISABLE TRIGGER USER');
  await db.query(
    'UPDATE gongkai.ledger SET model = $1, snapshot = $2, content_hash = $3, hash = $4 WHERE seq = $5',
    [older.model, text, older.content_hash, hash, row.seq],
  );
  await db.query('ALTER TABLE gongkai.ledger ENABLE TRIGGER USER');
  await db.query('ALTER TABLE gongkai.ledger_head DISABLE TRIGGER USER');
  await db.query('UPDATE gongkai.ledger_head SET hash = $1', [hash]);
  await db.query('ALTER TABLE gongkai.ledger_head ENABLE TRIGGER USER');
  await db.query(`UPDATE gongkai.store_shape SET shape = 'before' WHERE type = 'disclosure'`);
};

beforeAll(async () => {
  const file = await upload(office.app.strapi, '名单.pdf', 'application/pdf', pdf('名单'));
  documentId = await office.makePublic('3月低保对象名单', file);
  await asBefore();
  const { strapi, db, databaseUrl, dataFolder } = office.app;
  await db.end();
  await atRest(strapi);
  await strapi.destroy();
  office.app = await startStrapi({ databaseUrl, dataFolder, listen: true });
});

test('the start says what readers do not see, and what brings it in', () => {
  const notes = service(office.app.strapi, 'publication', 'startNotes').all();
  expect(notes.map(({ zh }) => zh)).toEqual([
    '公开库按账本重建：1 类',
    expect.stringMatching(/政府信息 1。请执行 npm run gongkai -- reissue --all$/),
  ]);
});

test('verify names the document, the field and the remedy; rebuild is none', async () => {
  const upkeep = service(office.app.strapi, 'publication', 'upkeep');
  await upkeep.rebuild();
  expect(await office.filesOf(documentId)).toEqual([]);
  const { ok, faults, outdated } = await upkeep.verify();
  expect([ok, outdated]).toEqual([false, [{ type: 'disclosure', documents: 1 }]]);
  expect(faults).toEqual([
    expect.stringMatching(`^disclosure ${documentId} zh-Hans：.*attachments；请执行 reissue --all`),
  ]);
});

test('reissue takes a type or all of them', async () => {
  const here = { GONGKAI_DATA_DIR: office.app.dataFolder, DATABASE_URL: office.app.databaseUrl };
  const { status, stderr } = await gongkai(['reissue'], here);
  expect([status, stderr]).toEqual([2, expect.stringContaining('--type 或 --all')]);
});

test('reissue --all brings the attachments in, with their contents; a second time there is nothing to do', async () => {
  const here = { GONGKAI_DATA_DIR: office.app.dataFolder, DATABASE_URL: office.app.databaseUrl };
  const { status, stdout } = await gongkai(['reissue', '--all', '--json'], here);
  const result = JSON.parse(stdout);
  expect([status, result.documents, result.entries]).toEqual([0, 1, 1]);
  expect(result.types.find(({ type }: { type: string }) => type === 'disclosure')).toMatchObject({
    documents: 1,
    entries: 1,
  });
  const names = async () => (await office.filesOf(documentId)).map(({ name }) => name);
  // Another process has written: this one hears of it within a second.
  await expect.poll(names, { timeout: 5_000 }).toEqual(['名单.pdf']);
  expect(await service(office.app.strapi, 'publication', 'upkeep').verify()).toMatchObject({
    ok: true,
    faults: [],
    outdated: [],
  });
  expect(await service(office.app.strapi, 'publication', 'upkeep').reissue('disclosure')).toMatchObject({
    documents: 0,
  });
});
