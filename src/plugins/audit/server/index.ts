import type { Core } from '@strapi/strapi';
import { notice } from './middlewares/notice';
import { trail } from './services/trail';
import { watchChanges } from './watch/changes';
import { watchRights } from './watch/rights';

/** What ends the watching of a Strapi. */
const watching = new WeakMap<Core.Strapi, () => void>();

export default {
  bootstrap({ strapi }: { strapi: Core.Strapi }) {
    watchChanges(strapi);
    watching.set(strapi, watchRights(strapi));
  },
  destroy({ strapi }: { strapi: Core.Strapi }) {
    watching.get(strapi)?.();
  },
  middlewares: { notice },
  services: { trail },
};
