import { randomUUID } from 'node:crypto';
import { service } from '../../../src/plugin-kit/strapi/service';
import type { TestStrapi } from './strapi';

export interface Right {
  readonly action: string;
  readonly subject?: string;
  readonly properties?: { readonly fields?: readonly string[]; readonly locales?: readonly string[] };
}

/** Asks the server as one account of the admin; a form as a browser sends it, with files. */
export type Caller = (
  method: string,
  path: string,
  body?: object | FormData,
  headers?: Readonly<Record<string, string>>,
) => Promise<Response>;

type Running = Pick<TestStrapi, 'strapi' | 'url'>;

/**
 * Makes an account that holds these rights and nothing else, and signs in as the admin does. It belongs to these units, by code;
 * `*`: to the whole district.
 */
export const accountWith = async (
  app: Running,
  name: string,
  rights: readonly Right[],
  units: readonly string[] = ['*'],
): Promise<Caller> => {
  const { strapi } = app;
  const role = (await strapi.service('admin::role')?.create({ name: `测试角色 ${name}` })) as { id: number };
  await strapi.service('admin::role')?.assignPermissions(
    role.id,
    rights.map((right) => ({ subject: null, properties: {}, conditions: [], ...right })),
  );
  return hire(app, name, role.id, units);
};

/** An account of a post (`drafter`, `media-centre` …) in some units, signed in. */
export const accountOf = async (
  app: Running,
  post: string,
  units: readonly string[] = ['*'],
  name: string = post,
): Promise<Caller> => {
  const role = await app.strapi.db.query('admin::role').findOne({ where: { code: post } });
  return hire(app, name, role.id, units);
};

/** The administrator of a stock Strapi, which has no units. */
export const administratorOf = async ({ strapi, url }: Running): Promise<Caller> => {
  const account = { email: `administrator.${randomUUID()}@example.com`, password: 'Zhengwu-2026' };
  const role = await strapi.db.query('admin::role').findOne({ where: { code: 'strapi-super-admin' } });
  await strapi
    .service('admin::user')
    ?.create({ ...account, firstname: 'administrator', isActive: true, roles: [role.id] });
  return callerOf(url, await signIn(url, account));
};

const signIn = async (url: string, account: object): Promise<string> => {
  const answer = await fetch(`${url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(account),
  });
  return ((await answer.json()) as { data: { token: string } }).data.token;
};

const callerOf =
  (url: string, token: string): Caller =>
  (method, path, body, headers = {}) =>
    fetch(`${url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body instanceof FormData ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body ? { body: body instanceof FormData ? body : JSON.stringify(body) } : {}),
    });

const hire = async (
  { strapi, url }: Running,
  name: string,
  role: number,
  units: readonly string[],
): Promise<Caller> => {
  // Strapi counts sign-ins by address for five minutes, for all Strapis of a process: each of ours signs in under one of its own.
  const account = { email: `${name}.${randomUUID()}@example.com`, password: 'Zhengwu-2026' };
  const user = await strapi
    .service('admin::user')
    ?.create({ ...account, firstname: name, isActive: true, roles: [role] });
  await service(strapi, 'scope', 'register').give(
    user.id,
    { units: units.map((unit) => ({ unit })) },
    'system',
  );
  const token = await signIn(url, account);
  await strapi.db
    .query('admin::user')
    .update({ where: { id: user.id }, data: { email: `${name}@example.com` } });
  return callerOf(url, token);
};
