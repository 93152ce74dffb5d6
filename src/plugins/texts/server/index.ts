import type { Core } from '@strapi/strapi';
import { cleanWhenSaved } from './saving/clean-when-saved';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    strapi.documents.use(cleanWhenSaved);
  },
};
