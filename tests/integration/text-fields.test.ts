import { afterAll, expect, test } from 'vitest';
import { makeChangedRelease } from './support/changed-release';
import { startStrapi, type TestStrapi } from './support/strapi';

/** The release before the editor: its texts were plain fields. */
const before = makeChangedRelease();
afterAll(() => before.remove());

const policies = (app: TestStrapi) => app.strapi.documents('api::policy.policy');

const columnOf = async (app: TestStrapi): Promise<unknown> =>
  (
    await app.db.query(
      "SELECT data_type FROM information_schema.columns WHERE table_name = 'policies' AND column_name = 'body'",
    )
  ).rows;

test('texts of before are in the editor’s fields after a restart: the column is the same', async () => {
  before.change('policy', ({ attributes }) => {
    attributes.body = { type: 'text', pluginOptions: { i18n: { localized: true } } };
  });
  const old = await startStrapi({ distDir: before.distDir });
  const data = { title: '救助办法', body: '<p>第一条</p><table><tr><td>甲</td></tr></table>' };
  const { documentId } = await policies(old).create({ data, locale: 'zh-Hans' } as never);
  expect(old.strapi.contentType('api::policy.policy').attributes.body).not.toHaveProperty('customField');
  const column = await columnOf(old);
  const { databaseUrl } = old;
  await old.stop();

  const now = await startStrapi({ databaseUrl });
  expect(now.strapi.contentType('api::policy.policy').attributes.body).toMatchObject({
    type: 'text',
    customField: 'plugin::texts.text',
  });
  expect(await policies(now).findOne({ documentId, locale: 'zh-Hans' })).toMatchObject(data);
  expect([await columnOf(now), column]).toEqual([[{ data_type: 'text' }], [{ data_type: 'text' }]]);
  await now.stop();
});
