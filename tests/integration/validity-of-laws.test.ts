import { afterAll, beforeAll, expect, test } from 'vitest';
import { service } from '../../src/plugin-kit/strapi/service';
import { signIn } from './support/sign-in';
import { startStrapi, type TestStrapi } from './support/strapi';

let app: TestStrapi;
beforeAll(async () => {
  app = await startStrapi({ listen: true });
});
afterAll(() => app.stop());

const uid = 'api::legal-basis.legal-basis';

const asked = async (): Promise<unknown> => {
  const query = '{ legalBases { nodes { title status } } }';
  const answer = await fetch(`${app.url}/portal/graphql?query=${encodeURIComponent(query)}`);
  return ((await answer.json()) as { data: { legalBases: { nodes: unknown } } }).data.legalBases.nodes;
};

test('an editor says in the admin that a law is repealed, and the portal shows it under the name it always had', async () => {
  const token = await signIn(app);
  const call = (method: string, path: string, body?: object) =>
    fetch(`${app.url}/content-manager/collection-types/${uid}${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  const made = await call('POST', '', { title: '城市流浪乞讨人员收容遣送办法', validity: 'in-force' });
  expect(made.status).toBe(201);
  const { documentId } = ((await made.json()) as { data: { documentId: string } }).data;

  const saved = await call('PUT', `/${documentId}`, { validity: 'repealed' });

  expect(saved.status).toBe(200);
  const shown = (await (await call('GET', `/${documentId}`)).json()) as { data: { validity: string } };
  expect(shown.data.validity).toBe('repealed');
  expect(await asked()).toEqual([{ title: '城市流浪乞讨人员收容遣送办法', status: 'REPEALED' }]);
});

/** Puts everything back to how the release before left it. */
const asBefore = async (): Promise<void> => {
  await app.db.query('ALTER TABLE legal_bases RENAME COLUMN validity TO status');
  await app.db.query("DELETE FROM strapi_migrations WHERE name LIKE '%validity-of-legal-bases%'");
  await app.db.query(
    `UPDATE strapi_database_schema SET hash = 'before', schema = replace(schema::text, '"validity"', '"status"')::jsonb`,
  );
  await app.db.query(
    `UPDATE strapi_core_store_settings SET value = replace(value, '"validity"', '"status"') WHERE key LIKE '%legal-basis.legal-basis'`,
  );
  await app.db.query(
    `UPDATE admin_permissions SET properties = replace(properties::text, '"validity"', '"status"')::jsonb WHERE subject = $1`,
    [uid],
  );
};

const views = async (): Promise<unknown> =>
  (
    await app.db.query(
      `SELECT key, value FROM strapi_core_store_settings WHERE key LIKE '%legal-basis.legal-basis' ORDER BY key`,
    )
  ).rows;
const rights = async (): Promise<unknown> =>
  (
    await app.db.query(
      `SELECT action, properties FROM admin_permissions WHERE subject = $1 ORDER BY action, properties::text`,
      [uid],
    )
  ).rows;

test('what the release before kept is taken over: values, views, what roles may see; nothing enters the ledger', async () => {
  const before = { views: await views(), rights: await rights() };
  expect(JSON.stringify(before)).toContain('validity');
  await asBefore();
  const { databaseUrl } = app;
  await app.stop();

  app = await startStrapi({ databaseUrl, listen: true });

  expect(await asked()).toEqual([{ title: '城市流浪乞讨人员收容遣送办法', status: 'REPEALED' }]);
  expect({ views: await views(), rights: await rights() }).toEqual(before);
  const { ok, entries, faults } = await service(app.strapi, 'publication', 'upkeep').verify();
  expect({ ok, entries, faults }).toEqual({ ok: true, entries: 2, faults: [] });
});
