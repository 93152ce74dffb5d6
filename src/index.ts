import type { Core } from '@strapi/strapi';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    // A set of codes from a closed list (channels, levels): an array of strings in a JSON column.
    strapi.customFields.register({ name: 'choices', type: 'json' });
  },
};
