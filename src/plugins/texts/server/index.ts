import type { Core } from '@strapi/strapi';
import { cleanWhenSaved } from './saving/clean-when-saved';
import { daysAsMeant } from './saving/days-as-meant';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    // In a column of text, as before there was an editor for it.
    strapi.customFields.register({ name: 'text', plugin: 'texts', type: 'text' });
    strapi.documents.use(cleanWhenSaved);
    strapi.documents.use(daysAsMeant(strapi));
  },
};
