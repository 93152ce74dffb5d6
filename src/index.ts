import type { Core } from '@strapi/strapi';
import { applyEditing } from './editing';
import { keepFullNames } from './editing/full-names';
import { nameRolesAndLocales } from './editing/names-in-data';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    // A set of codes from a closed list (channels, levels): an array of strings in a JSON column.
    strapi.customFields.register({ name: 'choices', type: 'json' });
  },
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await applyEditing(strapi);
    await nameRolesAndLocales(strapi);
    await keepFullNames(strapi);
  },
};
