import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signIn } from './support/sign-in';
import { startStrapi, type TestStrapi } from './support/strapi';

const policies = '/content-manager/collection-types/api::policy.policy/actions';

interface Result {
  readonly documentId: string;
  readonly outcome: string;
  readonly reason: string | null;
}
interface Told {
  readonly status: number;
  readonly count?: number;
  readonly message?: string;
  readonly results: readonly Result[];
}

let app: TestStrapi;
let token = '';
let unit = '';
let broken = '';

const ask = async (action: string, documentIds: readonly string[]): Promise<Told> => {
  const answer = await fetch(`${app.url}${policies}/${action}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'x-gongkai-reason': encodeURIComponent('办法已废止'),
    },
    body: JSON.stringify({ documentIds, locale: 'zh-Hans' }),
  });
  const body = (await answer.json()) as {
    count?: number;
    results?: Result[];
    error?: { message: string; details: { results?: Result[] } };
  };
  return {
    status: answer.status,
    ...(body.count === undefined ? {} : { count: body.count }),
    ...(body.error ? { message: body.error.message } : {}),
    results: body.results ?? body.error?.details.results ?? [],
  };
};
const outcomes = ({ results }: Told) => results.map(({ documentId, outcome }) => [documentId, outcome]);

const policy = async (title: string, data: object = { issuer: unit }): Promise<string> =>
  (
    await app.strapi
      .documents('api::policy.policy')
      .create({ data: { title, body: '<p>第一条</p>', issuedOn: '2026-11-01', ...data } as never })
  ).documentId;
const publicOnes = async (): Promise<string[]> =>
  (await app.db.query('SELECT title_text FROM gongkai.store_policy ORDER BY title_text')).rows.map(
    ({ title_text }) => title_text,
  );

beforeAll(async () => {
  app = await startStrapi({ listen: true });
  token = await signIn(app);
  unit = (
    await app.strapi
      .documents('api::unit.unit')
      .create({ data: { code: 'T-ZFB', name: '测试区政府办', kind: 'department' } })
  ).documentId;
  // A fault that is no refusal: the database itself will not take anything more of this document.
  broken = await policy('写不进去的办法');
  await app.db.query(`
    CREATE FUNCTION refuse_broken() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'the disk under it is gone'; END $$`);
  for (const event of ['INSERT', 'UPDATE', 'DELETE'])
    await app.db.query(`
      CREATE TRIGGER refuse_broken_${event.toLowerCase()} BEFORE ${event} ON policies FOR EACH ROW
      WHEN (${event === 'DELETE' ? 'OLD' : 'NEW'}.document_id = '${broken}') EXECUTE FUNCTION refuse_broken()`);
});
afterAll(() => app.stop());

describe('many at once: each has its answer, in the order asked, and nothing stops the rest', () => {
  let first = '';
  let last = '';
  let unready = '';

  beforeAll(async () => {
    first = await policy('甲办法');
    unready = await policy('没有单位的办法', {});
    last = await policy('乙办法');
  });

  test('publishing', async () => {
    const told = await ask('bulkPublish', [first, 'nobody', unready, broken, last, first]);
    expect(told.status).toBe(400);
    expect(outcomes(told)).toEqual([
      [first, 'done'],
      ['nobody', 'unknown'],
      [unready, 'refused'],
      [broken, 'failed'],
      [last, 'done'],
    ]);
    const lines = told.message?.split('\n') ?? [];
    expect(lines[0]).toBe('2 条已处理，3 条未通过：');
    expect(lines[1]).toBe('nobody：没有这一条，可能已被删除');
    expect(lines[2]).toContain('未能公开“没有单位的办法”：');
    expect(lines[3]).toBe(`${broken}：服务内部错误，请稍后再试`);
    expect(told.message).not.toContain('disk');
    expect(await publicOnes()).toEqual(['乙办法', '甲办法']);
  });

  test('taking back: what is not public has nothing to take back', async () => {
    const told = await ask('bulkUnpublish', [unready, last, 'nobody']);
    expect([told.status, outcomes(told)]).toEqual([
      400,
      [
        [unready, 'unchanged'],
        [last, 'done'],
        ['nobody', 'unknown'],
      ],
    ]);
    expect(await publicOnes()).toEqual(['甲办法']);
    const whole = await ask('bulkUnpublish', [first, last]);
    expect([whole.status, whole.count, outcomes(whole)]).toEqual([
      200,
      1,
      [
        [first, 'done'],
        [last, 'unchanged'],
      ],
    ]);
  });

  test('deleting', async () => {
    const told = await ask('bulkDelete', [broken, 'nobody', unready, last]);
    expect([told.status, outcomes(told)]).toEqual([
      400,
      [
        [broken, 'failed'],
        ['nobody', 'unknown'],
        [unready, 'done'],
        [last, 'done'],
      ],
    ]);
    expect(await app.strapi.documents('api::policy.policy').count({})).toBe(2);
    const none = await ask('bulkDelete', ['nobody', 'neither']);
    expect([none.status, none.message]).toEqual([
      400,
      '0 条已处理，2 条未通过：\nnobody：没有这一条，可能已被删除\nneither：没有这一条，可能已被删除',
    ]);
    const done = await ask('bulkDelete', [first]);
    expect([done.status, outcomes(done)]).toEqual([200, [[first, 'done']]]);
  });
});
