import { randomUUID } from 'node:crypto';
import type { TestStrapi } from './strapi';

/** Makes an administrator and signs in as the admin does; gives the token. */
export const signIn = async ({ strapi, url }: Pick<TestStrapi, 'strapi' | 'url'>): Promise<string> => {
  const role = (await strapi.service('admin::role')?.getSuperAdmin()) as { id: number };
  // Of its own: Strapi counts sign-ins by address for five minutes, for all Strapis of a process.
  const account = { email: `office.${randomUUID()}@example.com`, password: 'Zhengwu-2026' };
  await strapi
    .service('admin::user')
    ?.create({ ...account, firstname: '办公室', isActive: true, roles: [role.id] });
  const answer = await fetch(`${url}/admin/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(account),
  });
  const said = (await answer.json()) as { readonly data: { readonly token: string } | null };
  if (!said.data) throw new Error(`nobody could sign in (${answer.status}): ${JSON.stringify(said)}`);
  return said.data.token;
};
