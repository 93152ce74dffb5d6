import type { Core } from '@strapi/strapi';
import { rowsOf } from '../../../../plugin-kit/strapi/rows';
import { service } from '../../../../plugin-kit/strapi/service';
import { append } from '../trail/append';
import { whoAndWhere } from '../trail/by';

interface Permission {
  readonly action: string;
  readonly subject?: string | null;
  readonly properties?: unknown;
  readonly conditions?: unknown;
}
interface RoleService {
  assignPermissions(id: number, permissions: readonly Permission[]): Promise<unknown>;
}

const keyOf = ({ action, subject }: Permission): string => (subject ? `${action} ${subject}` : action);
const rightsOf = (permissions: readonly Permission[]): ReadonlyMap<string, string> =>
  new Map(
    permissions.map((one) => [keyOf(one), JSON.stringify([one.properties ?? {}, one.conditions ?? []])]),
  );

/**
 * What a role is given and loses is told at once, and not permission by permission: one entry. Gives what ends it: Strapi's
 * service is one for all Strapis of a process.
 */
export const watchRights = (strapi: Core.Strapi): (() => void) => {
  const roles = strapi.service('admin::role') as unknown as RoleService;
  const made = roles.assignPermissions;
  const assign = made.bind(roles);
  const rights = async (role: number): Promise<ReadonlyMap<string, string>> =>
    rightsOf(
      await service(strapi, 'scope', 'asking').asSystem(() =>
        rowsOf<Permission>(strapi, 'admin::permission', { where: { role: { id: role } } }),
      ),
    );
  roles.assignPermissions = async (role, permissions) =>
    strapi.db.transaction(async () => {
      const before = await rights(role);
      const answer = await assign(role, permissions);
      const after = await rights(role);
      const only = (these: ReadonlyMap<string, string>, those: ReadonlyMap<string, string>) =>
        [...these.keys()].filter((key) => !those.has(key)).sort();
      const given = only(after, before);
      const taken = only(before, after);
      const changed = [...after]
        .filter(([key, how]) => before.has(key) && before.get(key) !== how)
        .map(([key]) => key)
        .sort();
      if (given.length + taken.length + changed.length === 0) return answer;
      const found = (await strapi.db.query('admin::role').findOne({ where: { id: role } })) as {
        code: string;
      } | null;
      await append(strapi, {
        kind: 'permission',
        deed: 'update',
        ...whoAndWhere(strapi),
        of: `role:${found?.code ?? role}`,
        fields: [],
        facts: { given, taken, changed },
      });
      return answer;
    });
  return () => {
    roles.assignPermissions = made;
  };
};
