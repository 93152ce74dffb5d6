import type { Core } from '@strapi/strapi';
import { registerRights } from '../../../plugin-kit/strapi/register-rights';
import { service } from '../../../plugin-kit/strapi/service';
import { sayings } from './controllers/sayings';
import { admin } from './routes/admin';
import { keepSayings } from './saving/keep-sayings';
import { unanswered } from './services/unanswered';

export default {
  controllers: { sayings },
  routes: { admin },
  services: { unanswered },
  register({ strapi }: { strapi: Core.Strapi }) {
    strapi.documents.use(keepSayings(strapi));
  },
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await registerRights(strapi, 'sayings');
  },
  async destroy({ strapi }: { strapi: Core.Strapi }) {
    await service(strapi, 'sayings', 'unanswered').end();
  },
};
