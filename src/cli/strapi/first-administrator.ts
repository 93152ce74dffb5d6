import { randomInt } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Settings } from '../environment/settings';

interface AdminUsers {
  exists(): Promise<boolean>;
  /** Makes a super administrator, unless another process just did. */
  createFirstAdmin(user: {
    firstname: string;
    lastname: string;
    email: string;
    password: string;
    preferedLanguage: string;
  }): Promise<unknown>;
}

export type FirstAdministrator =
  | { readonly made: false }
  /** `password` only where we made it up: it is shown once. */
  | { readonly made: true; readonly email: string; readonly password: string | null };

/** Letters and digits that are not taken for one another, with one of each kind that Strapi asks for. */
const makePassword = (): string => {
  const kinds = ['abcdefghijkmnpqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ', '23456789'];
  const pick = (from: string) => from.charAt(randomInt(from.length));
  return [...kinds, ...Array.from({ length: 13 }, () => kinds.join(''))].map(pick).join('');
};

/** Makes the first administrator where there is none. */
export const makeFirstAdministrator = async (
  strapi: Core.Strapi,
  { email, password }: Settings['administrator'],
): Promise<FirstAdministrator> => {
  const users = strapi.service('admin::user') as unknown as AdminUsers;
  if (await users.exists()) return { made: false };
  const made = password ?? makePassword();
  await users.createFirstAdmin({
    firstname: '管理员',
    lastname: '',
    email,
    password: made,
    preferedLanguage: 'zh-Hans',
  });
  return { made: true, email, password: password ? null : made };
};
