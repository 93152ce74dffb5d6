import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startStrapi, type TestStrapi } from './support/strapi';
import { rowsOf } from './support/trail';

const password = 'Zhengwu-2026';

interface Person {
  readonly id: number;
  readonly email: string;
  readonly registrationToken: string;
}

let app: TestStrapi;

beforeAll(async () => {
  app = await startStrapi({ listen: true });
});
afterAll(() => app.stop());

/** Strapi counts sign-ins by e-mail address: each story has a person of its own. */
const person = async (more: object = { isActive: true, password }): Promise<Person> => {
  const role = await app.strapi.db.query('admin::role').findOne({ where: { code: 'drafter' } });
  return (await app.strapi.service('admin::user')?.create({
    email: `${randomUUID()}@example.com`,
    firstname: '人',
    roles: [role.id],
    ...more,
  })) as Person;
};

const post = (path: string, body: object, token?: string): Promise<Response> =>
  fetch(`${app.url}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });

const tokenIn = async (answer: Response): Promise<string> =>
  ((await answer.json()) as { data: { token: string } }).data.token;

/** What the trail has of some work, as kind and by whom. */
const notedOf = async (work: () => Promise<unknown>): Promise<readonly (readonly (string | null)[])[]> => {
  const since = await rowsOf(app);
  await work();
  return (await rowsOf(app, since.length)).map(({ kind, by }) => [kind, by]);
};

describe('the trail has each sign-in', () => {
  test.each(['/admin/login', '/admin/login/', '/Admin/Login', '/admin/LOGIN/'])(
    'however the address is written: %s',
    async (path) => {
      const { id, email } = await person();
      const asked = { email, password };
      expect(await notedOf(() => post(path, { email, password: 'guessed' }))).toEqual([
        ['sign-in-failed', null],
      ]);
      expect(await notedOf(() => post(path, asked))).toEqual([['sign-in', `admin:${id}`]]);
    },
  );

  test('and each sign-out', async () => {
    const { id, email } = await person();
    const token = await tokenIn(await post('/admin/login', { email, password }));
    expect(await notedOf(() => post('/Admin/logout/', {}, token))).toEqual([['sign-out', `admin:${id}`]]);
  });

  test('by the link of an invitation: it is the account itself that registers and is signed in', async () => {
    const { id, registrationToken } = await person({});
    const asked = { registrationToken, userInfo: { firstname: '新', lastname: '人', password } };
    const noted = await notedOf(() => post('/admin/register', asked));
    expect(noted).toContainEqual(['sign-in', `admin:${id}`]);
    expect(noted.map(([, by]) => by)).toEqual(noted.map(() => `admin:${id}`));
    // The link is used up: whoever tries it, or another, again is noted as every failed sign-in.
    expect(await notedOf(() => post('/admin/register', asked))).toEqual([['sign-in-failed', null]]);
  });

  test('by a forgotten password: the same, and guessing at the link leaves entries', async () => {
    const { id } = await person();
    const resetPasswordToken = randomUUID();
    const asked = { resetPasswordToken, resetPasswordTokenExpiresAt: new Date(Date.now() + 60_000) };
    await app.strapi.db.query('admin::user').update({ where: { id }, data: asked });
    const guessed = { resetPasswordToken: randomUUID(), password };
    expect(await notedOf(() => post('/admin/reset-password/', guessed))).toEqual([['sign-in-failed', null]]);
    const noted = await notedOf(() => post('/admin/reset-password', { resetPasswordToken, password }));
    expect(noted).toContainEqual(['sign-in', `admin:${id}`]);
    expect(noted.map(([, by]) => by)).toEqual(noted.map(() => `admin:${id}`));
    expect(JSON.stringify(await rowsOf(app))).not.toContain(resetPasswordToken);
  });
});
