import type { Core } from '@strapi/strapi';
import { service } from '../../../plugin-kit/strapi/service';
import { library } from './controllers/library';
import { createJudge } from './judge';
import { adoptPublicUploads } from './library/adopt';
import { guardRemoval } from './library/guard-removal';
import { mustBePrivate } from './library/must-be-private';
import { takeOver } from './library/take-over';
import { closedUploads } from './middlewares/closed-uploads';
import { admin } from './routes/admin';
import { contents } from './services/contents';
import { pictures } from './services/pictures';

interface Lifecycle {
  readonly strapi: Core.Strapi;
}

export default {
  register({ strapi }: Lifecycle) {
    takeOver(strapi);
    guardRemoval(strapi);
    service(strapi, 'publication', 'judges').register(createJudge(strapi));
  },

  async bootstrap({ strapi }: Lifecycle) {
    await mustBePrivate(strapi);
    await adoptPublicUploads(strapi);
  },

  middlewares: { 'closed-uploads': closedUploads },
  controllers: { library },
  routes: { admin },
  services: { contents, pictures },
};
