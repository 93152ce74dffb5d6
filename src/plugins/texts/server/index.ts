import type { Core } from '@strapi/strapi';
import { cleanWhenSaved } from './saving/clean-when-saved';
import { daysAsMeant } from './saving/days-as-meant';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    strapi.documents.use(cleanWhenSaved);
    strapi.documents.use(daysAsMeant(strapi));
  },
};
