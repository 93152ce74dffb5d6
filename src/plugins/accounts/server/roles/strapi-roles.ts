import type { Core } from '@strapi/strapi';
import type { Right } from '../../../../domain/posts';

export interface Role {
  readonly id: number;
  readonly code: string;
  readonly name: string;
}

interface RoleService {
  /** Strapi's own three roles, where there is none at all; at a start it does so after every plugin's bootstrap. */
  createRolesIfNoneExist(): Promise<void>;
  create(attributes: { code: string; name: string; description: string }): Promise<Role>;
  findOne(params: { code: string }): Promise<Role | null>;
  find(): Promise<readonly Role[]>;
  getUsersCount(id: number): Promise<number>;
  deleteByIds(ids: readonly number[]): Promise<unknown>;
  assignPermissions(id: number, permissions: readonly Permission[]): Promise<unknown>;
}

interface Permission {
  readonly action: string;
  readonly subject: string | null;
  readonly properties: { readonly fields?: readonly string[]; readonly locales?: readonly string[] };
  readonly conditions: readonly string[];
}

/** Strapi's own service for roles, as far as it is used here. */
export const strapiRoles = (strapi: Core.Strapi): RoleService =>
  strapi.service('admin::role') as unknown as RoleService;

/** A right as Strapi keeps it. */
export const asPermission = ({ action, subject, fields, locales }: Right): Permission => ({
  action,
  subject,
  properties: { ...(fields ? { fields } : {}), ...(locales ? { locales } : {}) },
  conditions: [],
});
