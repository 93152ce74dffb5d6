import type { Core } from '@strapi/strapi';
import { service } from '../../service';
import { completenessJudge } from './judge';
import { check } from './services/check';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    service(strapi, 'publication', 'judges').register(completenessJudge);
  },

  services: { check },
};
