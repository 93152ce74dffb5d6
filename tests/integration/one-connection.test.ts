import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from './support/account';
import { type District, home, openDistrict } from './support/two-offices';

/** The pool of Strapi's connections, which knex takes from tarn. */
interface Pool {
  max: number;
  acquireTimeoutMillis: number;
  acquire(): { promise: Promise<unknown> };
  release(connection: unknown): void;
}

let district: District;
const PATIENCE_MS = 5_000;

/** Holds all connections but one. */
const leaveOne = async (): Promise<() => void> => {
  const { pool } = district.app.strapi.db.connection.client as { pool: Pool };
  pool.acquireTimeoutMillis = PATIENCE_MS;
  const held = await Promise.all(Array.from({ length: pool.max - 1 }, () => pool.acquire().promise));
  return () => {
    for (const connection of held) pool.release(connection);
  };
};

beforeAll(async () => {
  district = await openDistrict();
});
afterAll(() => district.app.stop());

// Whoever has a connection and waits for a second one waits for ever where as many do so as there are connections: eleven
// who publish at once stopped the whole admin for a minute.
test('whatever an editor does needs one connection at a time', async () => {
  const release = await leaveOne();
  try {
    const { her, office, civil } = district;
    const said: Array<readonly [string, number]> = [];
    const policy = `${home('policy')}/${civil.policy}`;
    const zh = 'locale=zh-Hans';
    const because = { 'X-Gongkai-Reason': encodeURIComponent('登记有误，撤回更正') };
    const file = new FormData();
    file.append('files', new Blob(['办事须知'], { type: 'text/plain' }), '须知.txt');
    const training = { documentIds: [civil.training] };
    const asked: ReadonlyArray<readonly [by: Caller, ...request: Parameters<Caller>]> = [
      [her, 'GET', `${home('policy')}?${zh}`],
      [her, 'GET', `${policy}?${zh}`],
      [her, 'PUT', `${policy}?${zh}`, { issuedOn: '2026-11-02' }],
      [her, 'POST', `${policy}/actions/publish?${zh}`, {}],
      [her, 'PUT', `${policy}?locale=en`, { title: 'A policy' }],
      [her, 'POST', `${policy}/actions/publish?locale=en`, {}],
      [her, 'PUT', `${policy}?${zh}`, { issuedOn: '2026-11-03' }],
      [her, 'POST', `${policy}/actions/discard?${zh}`, {}],
      [her, 'POST', `${home('policy')}/clone/${civil.policy}?${zh}`, { title: '副本' }],
      [her, 'POST', `${home('policy')}?${zh}`, { title: '又一件' }],
      [her, 'POST', `${home('training')}/actions/bulkPublish?${zh}`, training],
      [her, 'POST', '/publication/withdrawals/outlook', { type: 'policy', ...training, locale: '*' }],
      [her, 'POST', `${policy}/actions/unpublish?locale=en`, {}, because],
      [her, 'POST', `${policy}/actions/unpublish?${zh}`, {}, because],
      [her, 'DELETE', `${home('response')}/${civil.response}?${zh}`],
      [her, 'POST', '/upload', file],
      [her, 'GET', '/completeness/dashboard'],
      [her, 'GET', '/completeness/waivers/all'],
      [her, 'GET', '/scope/mine'],
      [office, 'GET', '/completeness/dashboard.xlsx'],
      [office, 'GET', '/scope/accounts'],
      [office, 'GET', '/scope/accounts.xlsx'],
    ];
    for (const [by, ...request] of asked) {
      const answer = await by(...request);
      await answer.text();
      said.push([request.slice(0, 2).join(' '), answer.status]);
    }
    expect(said.filter(([, status]) => status >= 400)).toEqual([]);
  } finally {
    release();
  }
}, 120_000);
