import type { Core } from '@strapi/strapi';
import type { NamesService } from '../../../../../types/services';

interface User {
  readonly id: number;
  readonly firstname: string | null;
  readonly lastname: string | null;
  readonly username: string | null;
  readonly email: string | null;
}

/** As Strapi's admin names an account (`getDisplayName` in its users.mjs). */
const shown = ({ username, firstname, lastname, email }: User): string =>
  username || (firstname ? `${firstname} ${lastname ?? ''}`.trim() : (email ?? ''));

const idOf = (account: string): number | null => {
  const number = /^admin:(\d{1,9})$/u.exec(account)?.[1];
  return number === undefined ? null : Number(number);
};

export const names = ({ strapi }: { strapi: Core.Strapi }): NamesService => ({
  async of(accounts) {
    const ids = accounts.map(idOf).filter((id) => id !== null);
    if (ids.length === 0) return new Map();
    const users = (await strapi.db.query('admin::user').findMany({
      select: ['id', 'firstname', 'lastname', 'username', 'email'],
      where: { id: { $in: [...new Set(ids)] } },
    })) as readonly User[];
    return new Map(users.map((user) => [`admin:${user.id}`, shown(user)]));
  },
});
