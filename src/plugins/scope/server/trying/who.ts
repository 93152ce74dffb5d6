import type { Core } from '@strapi/strapi';
import { accountsRight } from '../../../../domain/posts';
import {
  type HeldRight,
  isAdministrator,
  type NotTried,
  type TriedAccount,
  type Tryer,
  whyNotTried,
} from '../../../../domain/scope';
import type { Ability } from '../../../../plugin-kit/strapi/ability';
import { rowsOf } from '../../../../plugin-kit/strapi/rows';
import { readScope } from '../asking/read-scope';
import { asSystem } from '../asking/who-asks';

/** An account as it is swapped in: what Strapi's own sign-in looks up, without its secrets. */
export interface Person {
  readonly id: number;
  readonly firstname: string | null;
  readonly lastname: string | null;
  readonly username: string | null;
  readonly email: string;
  readonly preferedLanguage: string | null;
  readonly isActive: boolean;
  readonly blocked: boolean | null;
  readonly roles: ReadonlyArray<{ readonly id: number; readonly code: string }>;
}

const fields: readonly (keyof Person & string)[] = [
  'id',
  'firstname',
  'lastname',
  'username',
  'email',
  'preferedLanguage',
  'isActive',
  'blocked',
];

interface PermissionRow {
  readonly action: string;
  readonly subject: string | null;
  readonly properties: { readonly fields?: readonly string[]; readonly locales?: readonly string[] } | null;
  readonly conditions: readonly string[] | null;
  readonly role: { readonly id: number } | null;
}

/** People with their roles; all, or those with these numbers. */
const people = (strapi: Core.Strapi, ids?: readonly number[]): Promise<readonly Person[]> =>
  rowsOf<Person>(strapi, 'admin::user', {
    select: [...fields, 'createdAt', 'updatedAt'],
    populate: ['roles'],
    ...(ids ? { where: { id: { $in: [...ids] } } } : {}),
  });

/** What each of these roles holds. */
const rightsOfRoles = async (
  strapi: Core.Strapi,
  roles: readonly number[],
): Promise<ReadonlyMap<number, readonly HeldRight[]>> => {
  if (roles.length === 0) return new Map();
  const found = await rowsOf<PermissionRow>(strapi, 'admin::permission', {
    where: { role: { id: { $in: [...roles] } } },
    populate: ['role'],
  });
  const rights = new Map<number, HeldRight[]>();
  for (const { action, subject, properties, conditions, role } of found) {
    const held = rights.get(role?.id ?? 0) ?? [];
    const { fields = null, locales = null } = properties ?? {};
    held.push({ action, subject, fields, locales, conditions: conditions ?? [] });
    rights.set(role?.id ?? 0, held);
  }
  return rights;
};

const codesOf = ({ roles }: Person): readonly string[] => roles.map(({ code }) => code);

/** Of some accounts, or all, why each may not be tried; null: it may be. Judged anew whenever it is asked. */
const judged = async (
  strapi: Core.Strapi,
  by: { readonly id: number; readonly ability: Ability },
  accounts?: readonly number[],
): Promise<ReadonlyArray<readonly [Person, NotTried | null]>> => {
  const found = await people(strapi, accounts && [by.id, ...accounts]);
  const own = found.find(({ id }) => id === by.id);
  if (!own) return [];
  const roles = isAdministrator(codesOf(own)) ? [] : found.flatMap(({ roles }) => roles.map(({ id }) => id));
  const rights = await rightsOfRoles(strapi, [...new Set(roles)]);
  const held = ({ roles }: Person): readonly HeldRight[] => roles.flatMap(({ id }) => rights.get(id) ?? []);
  const tryer: Tryer = {
    id: own.id,
    roles: codesOf(own),
    rights: held(own),
    manages: by.ability.can(accountsRight),
    seesAll: (await readScope(strapi, own.id)).kind === 'all',
  };
  return found
    .filter(({ id }) => accounts === undefined || accounts.includes(id))
    .map((person): readonly [Person, NotTried | null] => {
      const { id, isActive, blocked } = person;
      const account: TriedAccount = { id, isActive, blocked, roles: codesOf(person), rights: held(person) };
      return [person, whyNotTried(tryer, account)];
    });
};

/** The account that is to be tried, or why it may not be; null where there is none of this number. */
export const triedAccount = (
  strapi: Core.Strapi,
  by: { readonly id: number; readonly ability: Ability },
  account: number,
): Promise<readonly [Person, NotTried | null] | null> =>
  asSystem(async () => (await judged(strapi, by, [account]))[0] ?? null);

/** The numbers of all accounts that somebody may try. */
export const triable = (
  strapi: Core.Strapi,
  by: { readonly id: number; readonly ability: Ability },
): Promise<readonly number[]> =>
  asSystem(async () =>
    (await judged(strapi, by)).filter(([, why]) => why === null).map(([person]) => person.id),
  );
