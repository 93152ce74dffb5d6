import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tellUnknown } from '../../src/cli/start/tell-unknown';
import { service } from '../../src/plugin-kit/strapi/service';
import { completeItem, foundDistrict, publish } from './portal/district';
import { gongkai } from './support/server-process';
import { startStrapi, type TestStrapi } from './support/strapi';

const root = resolve(import.meta.dirname, '../..');

let app: TestStrapi;
let whole = '';
let broken = '';
/** Versions that were public before the ledger lost sight of them. */
let known = 0;

const upkeep = () => service(app.strapi, 'publication', 'upkeep');
const adoption = () => service(app.strapi, 'publication', 'adoption');
const ready = async () => {
  const answer = await fetch(`${app.url}/ready`);
  return { status: answer.status, ...((await answer.json()) as { ready: boolean; checks: object }) };
};
const items = async (): Promise<unknown> => {
  const query = encodeURIComponent('{ catalogItems { nodes { level2 } } }');
  const answer = await fetch(`${app.url}/portal/graphql?query=${query}`);
  return ((await answer.json()) as { data: { catalogItems: { nodes: unknown } } }).data.catalogItems.nodes;
};

/** What an import leaves behind: everything published in Strapi, nothing of it in the ledger. */
const forgetTheLedger = async (): Promise<void> => {
  const client = await app.db.connect();
  await client.query('SET session_replication_role = replica');
  await client.query('DELETE FROM gongkai.ledger');
  await client.query(`UPDATE gongkai.ledger_head SET seq = 0, hash = repeat('0', 64), at = NULL`);
  await client.query('RESET session_replication_role');
  client.release();
  await upkeep().rebuild();
};

beforeAll(async () => {
  app = await startStrapi({ listen: true });
  service(app.strapi, 'syndication', 'subscriptions').begin();
  const { civilAffairs, assistance } = await foundDistrict(app.strapi);
  const links = { unit: civilAffairs, domain: assistance };
  whole = await publish(app.strapi, 'api::catalog-item.catalog-item', completeItem('审批信息', links));
  broken = await publish(app.strapi, 'api::catalog-item.catalog-item', completeItem('政策法规', links));
  known = (await upkeep().verify()).documents;
  await forgetTheLedger();
  await app.db.query(
    'UPDATE catalog_items SET level_2 = NULL WHERE document_id = $1 AND published_at IS NOT NULL',
    [broken],
  );
  await app.db.query(
    `INSERT INTO domains (document_id, code, name, locale) SELECT document_id, code, 'Aide sociale', 'fr' FROM domains WHERE code = 'education'`,
  );
  await adoption().recount();
});
afterAll(() => app.stop());

describe('documents that were published past the gate', () => {
  test('/ready names how many there are, and goes on serving', async () => {
    expect(await items()).toEqual([]);
    const ok = { ok: true };
    expect(await ready()).toEqual({
      status: 200,
      ready: true,
      database: ok,
      store: ok,
      worker: ok,
      subscriptions: [],
      checks: {
        database: ok,
        store: ok,
        worker: ok,
        ledger: {
          ok: false,
          documents: 7,
          problem: {
            zh: '后台有 7 份已发布的文档不在账本中，门户不显示它们；请执行 npm run gongkai -- adopt',
            en: '7 documents are published in Strapi and unknown to the ledger, and the portal does not show them: run npm run gongkai -- adopt',
          },
        },
      },
    });
  });

  test('the start says so', async () => {
    const said: string[] = [];
    await tellUnknown(app.strapi, (line) => said.push(line));
    expect(said).toEqual([
      expect.stringMatching(/^! 后台有 7 份已发布的文档不在账本中[\s\S]*gongkai -- adopt/),
    ]);
  });

  const refused = () => [
    {
      type: 'domain',
      documentId: expect.any(String),
      locale: 'fr',
      title: 'Aide sociale',
      problem: '门户不使用语言“fr”',
      hint: '请在后台撤下并删除该语言版本',
    },
    {
      type: 'catalog-item',
      documentId: broken,
      locale: 'zh-Hans',
      title: '最低生活保障',
      problem: expect.stringContaining('二级事项'),
      hint: expect.any(String),
    },
  ];

  test('a dry run says what would become of them, with exit status 1, and takes nothing over', async () => {
    const { status, stdout } = await gongkai(['adopt', '--dry-run', '--json'], {
      DATABASE_URL: app.databaseUrl,
      PORTAL_DATABASE_URL: process.env.PORTAL_DATABASE_URL ?? '',
      GONGKAI_DATA_DIR: app.dataFolder,
    });
    expect(JSON.parse(stdout)).toEqual({ adopted: known - 1, refused: refused() });
    expect(status).toBe(1);
    expect((await upkeep().verify()).entries).toBe(0);
  });

  test('adopted, they are public with the reason in the ledger; what the gate refuses is named', async () => {
    expect(await adoption().adopt({})).toEqual({ adopted: known - 1, refused: refused() });

    const { rows } = await app.db.query('SELECT DISTINCT action, actor, reason FROM gongkai.ledger');
    expect(rows).toEqual([{ action: 'publish', actor: 'system', reason: 'adopted' }]);
    expect(await items()).toEqual([{ level2: '审批信息' }]);
    expect((await ready()).checks).toMatchObject({ ledger: { ok: false, documents: 2 } });
  });

  test('what was refused is put right in the admin; then everything agrees', async () => {
    await app.strapi.documents('api::catalog-item.catalog-item').publish({ documentId: broken });
    await app.db.query(`DELETE FROM domains WHERE locale = 'fr'`);

    expect(await adoption().adopt({})).toEqual({ adopted: 0, refused: [] });

    expect((await ready()).checks).toMatchObject({ ledger: { ok: true } });
    expect(await upkeep().verify()).toMatchObject({ ok: true, documents: known, entries: known, faults: [] });
    expect(await items()).toHaveLength(2);
    expect(whole).not.toBe(broken);
  });
});

describe('Strapi’s own data transfer', () => {
  /** What `npx strapi WORDS` does when it has compiled the project, under the same name. */
  const strapi = (words: readonly string[], given: Record<string, string>) => {
    const { PATH, HOME } = process.env;
    const program = join(app.dataFolder, 'strapi.js');
    writeFileSync(
      program,
      `require('${root}/node_modules/@strapi/strapi').createStrapi({ appDir: '${root}', distDir: '${root}/dist' }).load();`,
    );
    return spawnSync(process.execPath, [program, ...words], {
      cwd: root,
      env: { PATH, HOME, ...given },
      encoding: 'utf8',
    });
  };

  test.each([
    ['import', ['import', '--force', '-f', 'export.tar']],
    ['transfer', ['--silent', 'transfer', '--from', 'http://127.0.0.1:9/admin', '--from-token', 'token']],
  ])('strapi %s is refused with the way to do it right, with a database and without', (command, words) => {
    for (const given of [{}, { DATABASE_URL: app.databaseUrl }]) {
      const { status, stderr } = strapi(words, given as Record<string, string>);
      expect([status, stderr]).toEqual([1, expect.stringContaining(`✗ 不能用 strapi ${command}：`)]);
      expect(stderr).toContain('npm run gongkai -- import FILE.xlsx');
      expect(stderr).not.toMatch(/ {4}at /);
    }
  });

  test('a running server takes none and gives none, whoever asks', async () => {
    const tokens = strapiTokens();
    const { accessKey } = await tokens.create({
      name: '传输',
      permissions: ['push', 'pull'],
      lifespan: null,
    });
    for (const direction of ['push', 'pull']) {
      const answer = await fetch(`${app.url}/admin/transfer/runner/${direction}`, {
        headers: { Authorization: `Bearer ${accessKey}` },
      });
      expect([direction, answer.status]).toEqual([direction, 404]);
    }
  });

  const strapiTokens = () =>
    (
      app.strapi.service('admin::transfer') as unknown as {
        token: { create(asked: object): Promise<{ accessKey: string }> };
      }
    ).token;
});
