import type { Core } from '@strapi/strapi';
import { registerRights } from '../../../plugin-kit/strapi/register-rights';
import { accounts } from './controllers/accounts';
import { trying } from './controllers/trying';
import { guardFolders } from './library/guard-folders';
import { guardMoves } from './library/guard-moves';
import { guardUploads } from './library/guard-uploads';
import { keepUnits } from './library/keep-units';
import { endWithAccounts } from './register/gone-accounts';
import { keepHeldUnits } from './register/held-units';
import { tellWaiting } from './register/tell-waiting';
import { admin } from './routes/admin';
import { indexRows } from './rows/indexes';
import { watchLoading } from './rows/loading';
import { narrowQueries } from './rows/rewrite';
import { asking } from './services/asking';
import { register } from './services/register';
import { answerAsTried } from './trying/answer-as-tried';
import { endInTime } from './trying/end';
import { keepWithin } from './writes/keep-within';
import { stayWithin } from './writes/stay-within';

interface Lifecycle {
  readonly strapi: Core.Strapi;
}

/** What ends the guarding of a Strapi's media library, and the trying of accounts. */
const guarding = new WeakMap<Core.Strapi, ReadonlyArray<() => void>>();

export default {
  register({ strapi }: Lifecycle) {
    watchLoading(strapi);
    narrowQueries(strapi);
    guardMoves(strapi);
    // The first of our plugins: it stands outside the gate.
    strapi.documents.use(keepWithin(strapi));
    strapi.documents.use(keepHeldUnits(strapi));
  },

  async bootstrap({ strapi }: Lifecycle) {
    await indexRows(strapi);
    // After the others' register: it stands inside the gate's transaction.
    strapi.documents.use(stayWithin(strapi));
    keepUnits(strapi);
    endWithAccounts(strapi);
    guarding.set(strapi, [
      guardFolders(strapi),
      guardUploads(strapi),
      answerAsTried(strapi),
      await endInTime(strapi),
    ]);
    await registerRights(strapi, 'scope');
    await tellWaiting(strapi);
  },

  destroy({ strapi }: Lifecycle) {
    for (const end of guarding.get(strapi) ?? []) end();
  },

  controllers: { accounts, trying },
  routes: { admin },
  services: { asking, register },
};
