import type { Core } from '@strapi/strapi';
import { notice } from './middlewares/notice';
import { trail } from './services/trail';
import { watchChanges } from './watch/changes';
import { watchRights } from './watch/rights';

export default {
  bootstrap({ strapi }: { strapi: Core.Strapi }) {
    watchChanges(strapi);
    watchRights(strapi);
  },
  middlewares: { notice },
  services: { trail },
};
