import type { Core } from '@strapi/strapi';
import { keepSayings } from './saving/keep-sayings';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    strapi.documents.use(keepSayings(strapi));
  },
};
