import type { Core } from '@strapi/strapi';
import type { Right } from '../../../../domain/posts';

interface PermissionRow {
  readonly action: string;
  readonly subject: string | null;
  readonly properties: { readonly fields?: readonly string[]; readonly locales?: readonly string[] } | null;
}

/** What a role holds now. */
export const heldRights = async (strapi: Core.Strapi, roleId: number): Promise<readonly Right[]> => {
  const found = (await strapi.db
    .query('admin::permission')
    .findMany({ where: { role: { id: roleId } } })) as readonly PermissionRow[];
  return found.map(({ action, subject, properties }) => ({
    action,
    subject,
    fields: properties?.fields ?? null,
    locales: properties?.locales ?? null,
  }));
};
