import type { Core } from '@strapi/strapi';
import { registerRights } from '../../../plugin-kit/strapi/register-rights';
import { service } from '../../../plugin-kit/strapi/service';
import { startNightly } from './assessment/nightly';
import { scoreWhenWritten } from './assessment/score-when-written';
import { dropWhenWritten } from './context/drop-when-written';
import { context as contextController } from './controllers/context';
import { dashboard } from './controllers/dashboard';
import { policies } from './controllers/policies';
import { rehearsal } from './controllers/rehearsal';
import { waivers as waiversController } from './controllers/waivers';
import { createJudge } from './judge';
import { holds } from './policies/holds';
import { usesPanel } from './policies/uses-panel';
import { admin } from './routes/admin';
import { assessment } from './services/assessment';
import { bases } from './services/bases';
import { calendar } from './services/calendar';
import { check } from './services/check';
import { context } from './services/context';
import { waivers } from './services/waivers';
import { refuseFaults } from './settings/refuse-faults';
import { ensureSettings } from './settings/stored-settings';
import { guardWaivers } from './waivers/guard';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    service(strapi, 'publication', 'judges').register(createJudge(strapi));
    // The public score is by the same rules as the editor's.
    service(strapi, 'publication', 'derivationContext').use(() =>
      service(strapi, 'completeness', 'context').get(),
    );
    strapi.documents.use(refuseFaults(strapi));
    strapi.documents.use(
      dropWhenWritten(strapi, () => {
        const written = service(strapi, 'completeness', 'context').writing();
        return () => {
          written();
          service(strapi, 'completeness', 'assessment').soon();
        };
      }),
    );
    // After the gate, so that it stands inside: the score is kept in the transaction that publishes.
    strapi.documents.use(scoreWhenWritten(strapi));
    strapi.documents.use(guardWaivers);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await registerRights(strapi, 'completeness');
    await ensureSettings(strapi);
    startNightly(strapi);
  },

  async destroy({ strapi }: { strapi: Core.Strapi }) {
    await service(strapi, 'completeness', 'assessment').end();
  },

  controllers: { context: contextController, dashboard, policies, rehearsal, waivers: waiversController },
  policies: { holds, 'uses-panel': usesPanel },
  routes: { admin },
  services: { assessment, bases, calendar, check, context, waivers },
};
