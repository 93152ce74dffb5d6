import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inDoubt } from '../../src/domain/time';
import { service } from '../../src/plugin-kit/strapi/service';
import { signIn } from './support/sign-in';
import { startStrapi, type TestStrapi } from './support/strapi';

const collection = (name: string): string => `/content-manager/collection-types/api::${name}.${name}`;
const policies = collection('policy');

let app: TestStrapi;
let token = '';

interface Answer {
  readonly status: number;
  readonly body: {
    readonly data?: { readonly documentId: string } | null;
    readonly error?: {
      readonly name: string;
      readonly message: string;
      readonly details?: { readonly errors?: ReadonlyArray<{ readonly path: readonly string[] }> };
    };
  };
}
const ask = async (method: string, path: string, body?: unknown): Promise<Answer> => {
  const answer = await fetch(`${app.url}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      ...(method === 'DELETE' ? { 'x-gongkai-reason': encodeURIComponent('机构撤并') } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? {} : JSON.parse(text) };
};

beforeAll(async () => {
  app = await startStrapi({ listen: true });
  token = await signIn(app);
});
afterAll(() => app.stop());

describe('a sign that no database keeps', () => {
  test('in a title is refused at the field, in Chinese, and says nothing of SQL', async () => {
    const { status, body } = await ask('POST', policies, { title: '通知\0' });
    expect([status, body.error?.name, body.error?.details?.errors?.map(({ path }) => path)]).toEqual([
      400,
      'ValidationError',
      [['title']],
    ]);
    expect(body.error?.message).toBe(
      'title：含有空字符（U+0000），请删除后重试 (holds the character U+0000: take it out and try again)',
    );
  });

  test.each([
    ['half a pair in a title', 'policy', { title: '\ud800' }, 'title'],
    ['in a text', 'policy', { title: '通知', body: '<p>\0</p>' }, 'body'],
    [
      'in a link',
      'policy',
      { title: '通知', issuer: { connect: [{ documentId: '\0' }] } },
      'issuer.connect.0.documentId',
    ],
    ['in a component', 'catalog-item', { contentElements: [{ text: '\0' }] }, 'contentElements.0.text'],
    ['in a list of codes', 'catalog-item', { channels: ['\udc00'] }, 'channels.0'],
  ])('%s', async (_, type, data, path) => {
    const { status, body } = await ask('POST', collection(type), data);
    expect([status, body.error?.details?.errors?.[0]?.path.join('.')]).toEqual([400, path]);
  });

  test('other control characters and whole pairs are kept as they are', async () => {
    const title = '𠮷\u0001\u007f通知';
    const { status, body } = await ask('POST', policies, { title });
    expect(status).toBe(201);
    const kept = await app.strapi
      .documents('api::policy.policy')
      .findOne({ documentId: body.data?.documentId ?? '' });
    expect(kept?.title).toBe(title);
  });

  test.each([
    `${policies}?_q=%00`,
    `${policies}?locale=%00`,
    `${policies}?filters[$and][0][title][$contains]=%00`,
    `${policies}?filters[$and][0][documentId][$in][0]=%00`,
    `${policies}/%00`,
    '/content-manager/relations/api::policy.policy/issuer?_q=%00',
    '/upload/files?_q=%00',
    '/admin/users?_q=%00',
    '/completeness/dashboard?unit=%00',
    '/completeness/dashboard/gap?rule=%00',
    '/completeness/policy-body?policy=%00',
    '/completeness/waivers?type=policy&documentId=%00',
    '/syndication/changes?after=%00',
  ])('GET %s is 400', async (path) => {
    expect((await ask('GET', path)).status).toBe(400);
  });
});

describe('a value that a column cannot take', () => {
  test.each([
    `${policies}?filters[$and][0][id][$eq]=99999999999999999999`,
    `${policies}?filters[$and][0][id][$eq]=abc`,
    `${policies}?filters[issuer][id][$eq]=1e400`,
    `${policies}?filters[$and][0][title][$between]=1`,
    `${policies}?filters[$and][0][createdAt][$gt]=NaN`,
    `${policies}?filters[$and][0][issuedOn][$gt]=99999-01-01`,
    `${collection('catalog-item')}?filters[$and][0][channels][$contains]=x`,
    '/content-manager/relations/api::policy.policy/issuer?idsToOmit[0]=abc',
    '/upload/files?filters[id][$eq]=99999999999999999999',
    '/upload/files/99999999999999999999',
    '/admin/users/99999999999999999999',
    '/admin/roles/99999999999999999999',
  ])('GET %s is 400', async (path) => {
    const { status, body } = await ask('GET', path);
    expect(status).toBe(400);
    expect(body.error?.message).not.toMatch(/select|from "/i);
  });

  test('is named; a number beyond the column, a date that is none, lists nested without end', async () => {
    const guide = collection('service-guide');
    const { status, body } = await ask('POST', guide, { title: '低保办理', visits: 99999999999 });
    expect([status, body.error?.message]).toEqual([
      400,
      '值“99999999999”超出可以保存或比较的范围，请检查数字、日期和筛选条件 (a value “99999999999” cannot be stored or compared: check numbers, dates and filters)',
    ]);
    for (const issuedOn of ['NaN', '2026-02-31', '99999-01-01', 1e300])
      expect([issuedOn, (await ask('POST', policies, { title: '通知', issuedOn })).status]).toEqual([
        issuedOn,
        400,
      ]);
    let nested: unknown = 1;
    for (let depth = 0; depth < 300; depth += 1) nested = { a: nested };
    const deep = await ask('POST', policies, { title: '通知', issuer: nested });
    expect([deep.status, deep.body.error?.details?.errors?.[0]?.path]).toEqual([400, ['issuer']]);
  });

  test('pages and filters that ask for nothing sensible are answered or refused, never 500', async () => {
    const nested = (part: string, times: number): string =>
      `${policies}?filters${part.repeat(times)}[title][$eq]=x`;
    for (const path of [
      `${policies}?page=99999999999999999999`,
      `${policies}?pageSize=99999999999999999999`,
      `${policies}?page=1e300`,
      `${policies}?sort=title:sideways`,
      `${policies}?status=nope`,
      nested('[$and][0]', 15),
      nested('[$and][0]', 60),
      nested('[$not]', 18),
      `${policies}?filters[issuer]${'[parent]'.repeat(12)}[name][$eq]=x`,
    ])
      expect([path, (await ask('GET', path)).status]).toEqual([path, expect.toSatisfy((s) => s < 500)]);
  });
});

describe('a day, as people write it', () => {
  const kept = async (name: 'policy' | 'participation-event', data: object) => {
    const { status, body } = await ask('POST', collection(name), { title: '通知', ...data });
    return status === 201 ? body.data : body.error?.message;
  };

  test.each(['2026-11-20', '2026.11.20', '2026年11月20日', '20261120', '二〇二六年十一月二十日'])(
    '%s is taken as meant',
    async (issuedOn) => {
      expect(await kept('policy', { issuedOn })).toMatchObject({ issuedOn: '2026-11-20' });
    },
  );

  test('an event that ends on a day ends with it, in China', async () => {
    expect(
      await kept('participation-event', { startsAt: '2026.11.20', endsAt: '2026年12月20日' }),
    ).toMatchObject({ startsAt: '2026-11-19T16:00:00.000Z', endsAt: '2026-12-20T15:59:59.000Z' });
  });

  test('what is no day is refused at its field; one in doubt waits to be confirmed, and is kept when it was', async () => {
    const { status, body } = await ask('POST', policies, { title: '通知', issuedOn: '去年冬天' });
    expect([status, body.error?.details?.errors?.map(({ path }) => path)]).toEqual([400, [['issuedOn']]]);
    expect(body.error?.message).toMatch(/^“去年冬天”不是日期，请写成 2026-11-20/u);
    expect(await kept('policy', { issuedOn: inDoubt('1826-01-01') })).toMatch(
      /^日期 1826-01-01 早于 1949 年或晚于十年以后，请核对后点“确认无误”/u,
    );
    expect(await kept('policy', { issuedOn: '1826-01-01' })).toMatchObject({ issuedOn: '1826-01-01' });
  });
});

test('a publish that races the deletion of its unit is done or refused, and the ledger holds', async () => {
  const units = app.strapi.documents('api::unit.unit');
  const statuses = new Set<number>();
  for (let round = 0; round < 12; round += 1) {
    const code = `T-${round}`;
    const unit = (await units.create({ data: { code, name: `第${round}局`, kind: 'department' } }))
      .documentId;
    const policy = await app.strapi.documents('api::policy.policy').create({
      data: { title: `办法${round}`, issuer: unit, body: '<p>第一条</p>', issuedOn: '2026-11-01' } as never,
    });
    const [published, deleted, saved] = await Promise.all([
      ask('POST', `${policies}/${policy.documentId}/actions/publish`, {}),
      ask('DELETE', `${collection('unit')}/${unit}`),
      ask('PUT', `${policies}/${policy.documentId}`, {
        title: `办法${round}（修订）`,
        issuer: { set: [{ documentId: unit }] },
      }),
    ]);
    for (const { status } of [published, deleted, saved]) statuses.add(status);
    const isPublic = (
      await app.db.query('SELECT 1 FROM gongkai.store_policy WHERE document_id = $1', [policy.documentId])
    ).rowCount;
    const unitStands = (await app.db.query('SELECT 1 FROM gongkai.store_unit WHERE document_id = $1', [unit]))
      .rowCount;
    expect([round, isPublic === 1 && unitStands === 0]).toEqual([round, false]);
  }
  expect([...statuses].filter((status) => status >= 500)).toEqual([]);
  expect((await service(app.strapi, 'publication', 'upkeep').verify()).faults).toEqual([]);
});
