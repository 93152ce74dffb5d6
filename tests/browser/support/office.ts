import type { Core } from '@strapi/strapi';
import { startStrapi, type TestStrapi } from '../../integration/support/strapi';

export interface Office extends TestStrapi {
  readonly editor: { readonly email: string; readonly password: string };
}

/** A running server with the starter data, the built admin and one administrator who may do everything. */
export const openOffice = async (): Promise<Office> => {
  const app = await startStrapi({ listen: true, admin: true, starter: true });
  const editor = { email: 'liming@example.com', password: 'Zhengwu-2026' };
  await makeAdministrator(app.strapi, editor);
  return { ...app, editor };
};

const makeAdministrator = async (
  strapi: Core.Strapi,
  { email, password }: Office['editor'],
): Promise<void> => {
  const role = (await strapi.service('admin::role')?.getSuperAdmin()) as { id: number };
  await strapi.service('admin::user')?.create({
    email,
    password,
    firstname: '李明',
    lastname: '',
    isActive: true,
    registrationToken: null,
    roles: [role.id],
  });
};
