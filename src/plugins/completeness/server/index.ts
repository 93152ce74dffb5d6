import type { Core } from '@strapi/strapi';
import { service } from '../../service';
import { dropWhenWritten } from './context/drop-when-written';
import { context as contextController } from './controllers/context';
import { createJudge } from './judge';
import { admin } from './routes/admin';
import { check } from './services/check';
import { context } from './services/context';
import { refuseFaults } from './settings/refuse-faults';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    service(strapi, 'publication', 'judges').register(createJudge(strapi));
    strapi.documents.use(refuseFaults(strapi));
    strapi.documents.use(dropWhenWritten(strapi, () => service(strapi, 'completeness', 'context').writing()));
  },

  controllers: { context: contextController },
  routes: { admin },
  services: { check, context },
};
