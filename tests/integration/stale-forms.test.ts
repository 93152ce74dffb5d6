import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountWith, type Caller } from './support/account';
import { startStrapi, type TestStrapi } from './support/strapi';

interface Draft {
  readonly title?: string;
  readonly issuedOn?: string;
  readonly updatedAt: string;
}
interface Answer {
  readonly status: number;
  readonly message: string | undefined;
  readonly draft: Draft;
  readonly errors: ReadonlyArray<{ readonly path: readonly string[]; readonly message: string }>;
}

const uid = 'api::policy.policy';
const path = `/content-manager/collection-types/${uid}`;
const rights = ['read', 'create', 'update', 'publish'].map((right) => ({
  action: `plugin::content-manager.explorer.${right}`,
  subject: uid,
  properties: {
    locales: ['zh-Hans', 'en'],
    ...(right === 'publish' ? {} : { fields: ['title', 'documentNumber', 'summary', 'issuedOn', 'body'] }),
  },
}));

let app: TestStrapi;
let unit = '';
let policy = '';
/** 李明 and 王芳 have the same policy open. */
let liMing: Caller;
let wangFang: Caller;

const policies = () => app.strapi.documents(uid);
const read = async (by: Caller, locale = 'zh-Hans'): Promise<Draft> => {
  const answer = await by('GET', `${path}/${policy}?locale=${locale}`);
  return ((await answer.json()) as { data: Draft }).data;
};

/** Saves (or publishes) what stands in a form that was filled from `loaded`. */
const send = async (
  by: Caller,
  loaded: Draft | null,
  data: object,
  { publish = false, locale = 'zh-Hans' } = {},
): Promise<Answer> => {
  const answer = await by(
    publish ? 'POST' : 'PUT',
    `${path}/${policy}${publish ? '/actions/publish' : ''}?locale=${locale}`,
    { ...data, locale },
    loaded ? { 'x-gongkai-loaded': loaded.updatedAt } : {},
  );
  const body = (await answer.json()) as {
    data: Draft;
    error?: { message: string; details: { errors: Answer['errors'] } };
  };
  return {
    status: answer.status,
    message: body.error?.message,
    draft: body.data,
    errors: body.error?.details.errors ?? [],
  };
};

beforeAll(async () => {
  app = await startStrapi({ listen: true });
  await app.strapi.plugin('i18n').service('locales').create({ code: 'en', name: 'English' });
  liMing = await accountWith(app, '李明', rights);
  wangFang = await accountWith(app, '王芳', rights);
  const made = { data: { code: 'T-MZJ', name: '测试区民政局', kind: 'department' } };
  unit = (await app.strapi.documents('api::unit.unit').create(made as never)).documentId;
});
beforeAll(async () => {
  const data = { title: '补贴办法', issuer: unit, issuedOn: '2026-05-20', body: '<p>每月100元。</p>' };
  policy = (await policies().create({ data: data as never })).documentId;
});
afterAll(() => app.stop());

const minute = /\d{4}-\d\d-\d\d \d\d:\d\d/u;
const said = ({ message }: Answer): string => (message ?? '').replace(new RegExp(minute, 'gu'), '…');

describe('two people have the same form open', () => {
  test('who saves second is told who changed what, and nothing is overwritten', async () => {
    const opened = { liMing: await read(liMing), wangFang: await read(wangFang) };
    const first = await send(wangFang, opened.wangFang, {
      title: '困难老人补贴办法',
      issuedOn: '2026-05-20',
      body: '<p>每月120元。</p>',
    });
    expect(first.status).toBe(200);
    const second = await send(liMing, opened.liMing, { title: '补贴办法', summary: '发给困难老人' });
    expect(second.status).toBe(400);
    expect(second.message).toMatch(minute);
    expect(said(second)).toBe(
      '未保存：打开本页以后，王芳于 … 修改了“标题”“正文”。您填写的内容还在页面上：请复制自己的改动，刷新页面后再改',
    );
    expect(second.errors.map((error) => error.path)).toEqual([['title'], ['body']]);
    expect(await read(liMing)).toMatchObject({ title: '困难老人补贴办法', summary: null });
  });

  test('publishing a stale form is refused in the same way, and nothing goes out', async () => {
    const opened = await read(liMing);
    await send(wangFang, await read(wangFang), { summary: '每月120元' });
    const refused = await send(liMing, opened, { title: '旧标题' }, { publish: true });
    expect([refused.status, said(refused)]).toEqual([
      400,
      expect.stringContaining('王芳于 … 修改了“内容概述”'),
    ]);
    const { rows } = await app.db.query('SELECT 1 FROM gongkai.ledger WHERE document_id = $1', [policy]);
    expect(rows).toEqual([]);
  });

  test('after reading anew it is saved and published, time after time', async () => {
    const opened = await read(liMing);
    const saved = await send(liMing, opened, { title: '困难老人补贴办法（试行）' });
    expect(saved.status).toBe(200);
    const again = await send(liMing, saved.draft, { summary: '每人每月120元' });
    expect(again.status).toBe(200);
    const published = await send(liMing, again.draft, { summary: '每人每月一百二十元' }, { publish: true });
    expect(published.status).toBe(200);
    expect((await send(liMing, await read(liMing), { title: '困难老人补贴办法' })).status).toBe(200);
  });

  test('two pages of one person are two forms', async () => {
    const opened = await read(liMing);
    await send(liMing, opened, { documentNumber: '测民〔2026〕1号' });
    const other = await send(liMing, opened, { title: '另一页' });
    expect(said(other)).toContain('您在另一个页面于 … 修改了“文号”');
  });

  test('of two who press the button at once, one is told', async () => {
    const [a, b] = [await read(liMing), await read(wangFang)];
    const answers = await Promise.all([
      send(liMing, a, { title: '李明的标题' }),
      send(wangFang, b, { title: '王芳的标题' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
  });

  test('what an import wrote is told without a name', async () => {
    const opened = await read(liMing);
    await policies().update({ documentId: policy, data: { title: '导入的标题' } as never });
    expect(said(await send(liMing, opened, { summary: '一' }))).toContain(
      '打开本页以后，系统于 … 修改了内容',
    );
  });

  test('a request that does not say when its form was filled is taken as before', async () => {
    expect((await send(liMing, null, { title: '程序写的标题' })).status).toBe(200);
  });

  test('the account’s name stands in the answer alone: neither in the table nor in the ledger', async () => {
    const { rows } = await app.db.query<{ saved_by: string }>(
      'SELECT DISTINCT saved_by FROM gongkai.form_save',
    );
    expect(rows.every(({ saved_by }) => /^admin:\d+$/.test(saved_by))).toBe(true);
  });
});

describe('two languages', () => {
  test('saving one does not make the other’s form old, but for the fields that both share', async () => {
    await send(liMing, null, { title: 'Subsidy' }, { locale: 'en' });
    const english = await read(wangFang, 'en');
    await send(liMing, await read(liMing), { title: '补贴办法' });
    const saved = await send(wangFang, english, { title: 'Subsidies' }, { locale: 'en' });
    expect([saved.status, saved.message]).toEqual([200, undefined]);
    const next = await read(wangFang, 'en');
    await send(liMing, await read(liMing), { issuedOn: '2026-06-01' });
    const refused = await send(wangFang, next, { title: 'Allowance' }, { locale: 'en' });
    expect(said(refused)).toContain('李明于 … 修改了“成文日期”');
    expect((await read(liMing)).issuedOn).toBe('2026-06-01');
  });
});
