import type { Core } from '@strapi/strapi';
import { service } from '../../service';
import { guardColumns } from './boot-guard/guard-columns';
import { eachOnItsOwn } from './bulk/each-on-its-own';
import { lostRaces } from './middlewares/lost-races';
import { storableValues } from './middlewares/storable-values';
import { ensureReaderRole, grantGivenRole } from './reader/role';
import { serveReady } from './ready/serve-ready';
import { carriers } from './services/carriers';
import { deriving } from './services/deriving';
import { judges } from './services/judges';
import { news } from './services/news';
import { reader } from './services/reader';
import { upkeep } from './services/upkeep';
import { writes } from './services/writes';
import { ensureStore } from './store/ensure';

import { createGate } from './writes/middleware';
import { repeatPublish } from './writes/repeat-publish';
import { sureCommits } from './writes/sure-commits';

interface Lifecycle {
  readonly strapi: Core.Strapi;
}

export default {
  register({ strapi }: Lifecycle) {
    // Registered here, the gate stands outside i18n's middleware and sees what that one copies between locales.
    strapi.documents.use(createGate(strapi, () => service(strapi, 'publication', 'judges').all()));
    strapi.hook('strapi::content-types.beforeSync').register(() => guardColumns(strapi));
    eachOnItsOwn(strapi);
    repeatPublish(strapi);
    sureCommits(strapi);
    serveReady(strapi);
  },

  async bootstrap({ strapi }: Lifecycle) {
    const made = await ensureStore(strapi);
    if (made.length > 0) strapi.log.info(`Store made anew from the ledger: ${made.join(', ')}`);
    const url = process.env.PORTAL_DATABASE_URL;
    if (!url) return;
    if (process.env.GONGKAI_READER_OWNED === 'true') await ensureReaderRole(strapi, new URL(url));
    else await grantGivenRole(strapi, new URL(url));
  },

  async destroy({ strapi }: Lifecycle) {
    await (service(strapi, 'publication', 'reader') as ReturnType<typeof reader>).end();
  },

  middlewares: { 'lost-races': lostRaces, 'storable-values': storableValues },
  services: { carriers, deriving, judges, news, writes, upkeep, reader },
};
