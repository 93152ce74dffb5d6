import type { Core } from '@strapi/strapi';
import { service } from '../../../src/plugin-kit/strapi/service';
import { startStrapi, type TestStrapi } from '../../integration/support/strapi';

export interface Administrator {
  readonly email: string;
  readonly password: string;
  readonly name: string;
}

export interface Office extends TestStrapi {
  readonly editor: Administrator;
}

/** A running server with the starter data, the built admin and one administrator who may do everything. */
export const openOffice = async (): Promise<Office> => {
  const app = await startStrapi({ listen: true, admin: true, starter: true });
  const editor = { email: 'liming@example.com', password: 'Zhengwu-2026', name: '李明' };
  await makeAdministrator(app.strapi, editor);
  return { ...app, editor };
};

/** One who may do everything, or what a post of the work may do (`drafter`, `publisher` …) in some units, by code. */
export const makeAdministrator = async (
  strapi: Core.Strapi,
  { email, password, name }: Administrator,
  post = 'strapi-super-admin',
  units: readonly string[] = [],
): Promise<void> => {
  const role = await strapi.db.query('admin::role').findOne({ where: { code: post } });
  const user = await strapi.service('admin::user')?.create({
    email,
    password,
    firstname: name,
    lastname: '',
    isActive: true,
    registrationToken: null,
    roles: [role.id],
  });
  if (post === 'strapi-super-admin') return;
  await service(strapi, 'scope', 'register').give(
    user.id,
    { units: units.map((unit) => ({ unit })) },
    'system',
  );
};
