import { beforeEach, expect, test } from 'vitest';
import { installHeaders } from './install';
import { forReason } from './reason';

const edit = '/content-manager/collection-types/api::policy.policy/d1';
const draft = (updatedAt: string, title: string): string => JSON.stringify({ data: { updatedAt, title } });
const stale = JSON.stringify({ error: { details: { stale: [] } } });

interface Sent {
  readonly method: string;
  readonly address: string;
  readonly loaded: string | null;
  readonly reason: string | null;
}

/** A page on which a document is edited, and a server that gives the answers one after the other. */
const open = (pathname = `/admin${edit}`) => {
  const sent: Sent[] = [];
  const answers: Array<readonly [status: number, body: string]> = [];
  const page = {
    location: { pathname } as { pathname: string } & Location,
    localStorage: { getItem: () => null } as unknown as Storage,
    fetch: (async (input, init) => {
      const headers = new Headers(init?.headers);
      sent.push({
        method: init?.method ?? 'GET',
        address: String(input),
        loaded: headers.get('x-gongkai-loaded'),
        reason: headers.get('x-gongkai-reason'),
      });
      const [status, body] = answers.shift() ?? [200, '{}'];
      const type = body.startsWith('<') ? 'text/html' : 'application/json';
      return new Response(body, { status, headers: { 'content-type': type } });
    }) as typeof window.fetch,
  };
  installHeaders(page);
  const ask = async (method: string, address: string): Promise<string> =>
    (await page.fetch(address, { method })).text();
  const goTo = (next: string): void => {
    page.location.pathname = next;
  };
  return { sent, answers, ask, goTo };
};

let page = open();
beforeEach(() => {
  page = open();
});

const [first, second] = ['2026-11-27T08:00:00.000Z', '2026-11-27T08:05:00.000Z'];

test('a save says how old its form is, and the next one how old it is then', async () => {
  page.answers.push([200, draft(first, '甲')], [200, draft(second, '乙')]);
  await page.ask('GET', `${edit}?locale=zh-Hans`);
  await page.ask('PUT', `${edit}?locale=zh-Hans`);
  await page.ask('POST', `${edit}/actions/publish?locale=zh-Hans`);
  expect(page.sent.map(({ method, loaded }) => [method, loaded])).toEqual([
    ['GET', null],
    ['PUT', first],
    ['POST', second],
  ]);
});

test('another language and the published version are other texts', async () => {
  page.answers.push([200, draft(first, '甲')], [200, draft(second, '公开的')]);
  await page.ask('GET', `${edit}?locale=zh-Hans`);
  await page.ask('GET', `${edit}?locale=zh-Hans&status=published`);
  await page.ask('PUT', `${edit}?locale=zh-Hans`);
  await page.ask('PUT', `${edit}?locale=en`);
  expect(page.sent.slice(2).map(({ loaded }) => loaded)).toEqual([first, null]);
});

test('after a refusal the form stays, however often the page reads the draft; left and opened again it is the server’s', async () => {
  page.answers.push(
    [200, draft(first, '我的')],
    [400, stale],
    [200, '{"results":[]}'],
    [200, draft(second, '他的')],
  );
  await page.ask('GET', edit);
  expect(await page.ask('PUT', edit)).toBe(stale);
  for (let again = 0; again < 3; again += 1) expect(await page.ask('GET', edit)).toBe(draft(first, '我的'));
  expect(page.sent).toHaveLength(2);
  page.goTo('/admin/content-manager/collection-types/api::policy.policy');
  await page.ask('GET', '/content-manager/collection-types/api::policy.policy?page=1');
  page.goTo(`/admin${edit}`);
  expect(await page.ask('GET', edit)).toBe(draft(second, '他的'));
});

test('after any other failure it stays until a save succeeds, or the draft is put back', async () => {
  page.answers.push([200, draft(first, '我的')], [502, '<html>']);
  for (const method of ['GET', 'PUT', 'GET']) await page.ask(method, edit);
  expect(page.sent).toHaveLength(2);
  page.answers.push([200, draft(second, '又一次')], [200, draft(second, '又一次')]);
  for (const method of ['PUT', 'GET']) await page.ask(method, edit);
  page.answers.push([400, stale], [200, '{}'], [200, draft(second, '他的')]);
  await page.ask('PUT', edit);
  await page.ask('POST', `${edit}/actions/discard`);
  expect(await page.ask('GET', edit)).toBe(draft(second, '他的'));
});

test('a reading that fails leaves what the page shows; the first one of a page tells its failure', async () => {
  page.answers.push([200, draft(first, '我的')], [503, 'away']);
  await page.ask('GET', edit);
  expect(await page.ask('GET', edit)).toBe(draft(first, '我的'));
  page.goTo('/admin/');
  await page.ask('GET', '/admin/users/me');
  page.goTo(`/admin${edit}`);
  page.answers.push([503, 'away']);
  expect(await page.ask('GET', edit)).toBe('away');
});

test('the same sent twice at once is one save; both get its answer', async () => {
  page.answers.push([200, draft(second, '乙')]);
  const both = await Promise.all([page.ask('PUT', edit), page.ask('PUT', edit)]);
  expect(both).toEqual([draft(second, '乙'), draft(second, '乙')]);
  expect(page.sent).toHaveLength(1);
});

test('a row of a list is published without a form', async () => {
  page = open('/admin/content-manager/collection-types/api::policy.policy');
  page.answers.push([200, draft(first, '甲')]);
  await page.ask('GET', edit);
  await page.ask('POST', `${edit}/actions/publish`);
  expect(page.sent[1]?.loaded).toBeNull();
});

test.each([
  ['POST', `${edit}/actions/unpublish`, true],
  ['DELETE', `${edit}?locale=*`, true],
  ['POST', '/content-manager/collection-types/api::policy.policy/actions/bulkUnpublish', true],
  ['POST', '/content-manager/collection-types/api::policy.policy/actions/bulkDelete', true],
  ['PUT', edit, false],
  ['POST', `${edit}/actions/publish`, false],
  ['DELETE', '/upload/files/1', false],
])('%s %s carries the reason: %s', async (method, address, carries) => {
  await forReason('标准已调整', () => page.ask(method, address));
  await page.ask(method, address);
  expect(page.sent.map(({ reason }) => reason)).toEqual([
    carries ? encodeURIComponent('标准已调整') : null,
    null,
  ]);
});
