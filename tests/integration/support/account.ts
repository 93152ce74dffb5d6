import type { TestStrapi } from './strapi';

export interface Right {
  readonly action: string;
  readonly subject?: string;
  readonly properties?: { readonly fields?: readonly string[]; readonly locales?: readonly string[] };
}

/** Asks the server as one account of the admin. */
export type Caller = (
  method: string,
  path: string,
  body?: object,
  headers?: Readonly<Record<string, string>>,
) => Promise<Response>;

type Running = Pick<TestStrapi, 'strapi' | 'url'>;

/** Makes an account that holds these rights and nothing else, and signs in as the admin does. */
export const accountWith = async (app: Running, name: string, rights: readonly Right[]): Promise<Caller> => {
  const { strapi } = app;
  const role = (await strapi.service('admin::role')?.create({ name: `测试角色 ${name}` })) as { id: number };
  await strapi.service('admin::role')?.assignPermissions(
    role.id,
    rights.map((right) => ({ subject: null, properties: {}, conditions: [], ...right })),
  );
  return hire(app, name, role.id);
};

/** An account of a post (`drafter`, `media-centre` …), signed in. */
export const accountOf = async (app: Running, post: string): Promise<Caller> => {
  const role = await app.strapi.db.query('admin::role').findOne({ where: { code: post } });
  return hire(app, post, role.id);
};

const hire = async ({ strapi, url }: Running, name: string, role: number): Promise<Caller> => {
  const account = { email: `${name}@example.com`, password: 'Zhengwu-2026' };
  await strapi.service('admin::user')?.create({ ...account, firstname: name, isActive: true, roles: [role] });
  const answer = await fetch(`${url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(account),
  });
  const { data } = (await answer.json()) as { data: { token: string } };
  return (method, path, body, headers = {}) =>
    fetch(`${url}${path}`, {
      method,
      headers: { authorization: `Bearer ${data.token}`, 'content-type': 'application/json', ...headers },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
};
