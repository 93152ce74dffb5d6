import type { Core } from '@strapi/strapi';
import { posts } from '../../../../domain/posts';

interface Role {
  readonly id: number;
  readonly code: string;
  readonly name: string;
}
export interface Account {
  readonly id: number;
  readonly firstname: string | null;
  readonly lastname: string | null;
  readonly username: string | null;
  readonly email: string;
  readonly isActive: boolean;
  readonly roles: readonly Role[];
}

interface UserService {
  updateById(id: number, attributes: { readonly roles: readonly number[] }): Promise<unknown>;
  create(attributes: {
    readonly email: string;
    readonly firstname: string;
    readonly roles: readonly number[];
  }): Promise<{ readonly id: number; readonly registrationToken: string }>;
}

export const users = (strapi: Core.Strapi): UserService =>
  strapi.service('admin::user') as unknown as UserService;

export const accounts = async (strapi: Core.Strapi): Promise<readonly Account[]> =>
  (await strapi.db
    .query('admin::user')
    .findMany({ populate: ['roles'], orderBy: { id: 'asc' } })) as readonly Account[];

/** The number of a post's role; null where it was never made (`gongkai roles --grant`). */
export const roleOfPost = async (strapi: Core.Strapi, code: string): Promise<number | null> =>
  ((await strapi.db.query('admin::role').findOne({ where: { code } })) as Role | null)?.id ?? null;

/** Whether all that an account does comes from posts; other roles are the administrator's to give and to take. */
export const holdsPostsOnly = ({ roles }: Account): boolean =>
  roles.every(({ code }) => posts.some((post) => post.code === code));

/** As Strapi's admin names an account. */
export const nameOf = ({
  username,
  firstname,
  lastname,
  email,
}: Pick<Account, 'username' | 'firstname' | 'lastname' | 'email'>): string =>
  username || (firstname ? `${firstname} ${lastname ?? ''}`.trim() : email);
