import type { Core } from '@strapi/strapi';
import { service } from '../../service';
import { register } from './controllers/register';
import { completenessJudge } from './judge';
import { admin } from './routes/admin';
import { check } from './services/check';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    service(strapi, 'publication', 'judges').register(completenessJudge);
  },

  controllers: { register },
  routes: { admin },
  services: { check },
};
