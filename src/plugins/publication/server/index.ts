import type { Core } from '@strapi/strapi';
import { service } from '../../service';
import { standGuard } from './boot-guard/guard-schema';
import { guardLocales } from './locales/guard-locales';
import { ensureReaderRole, grantGivenRole } from './reader/role';
import { serveReady } from './ready/serve-ready';
import { adoption } from './services/adoption';
import { carriers } from './services/carriers';
import { deriving } from './services/deriving';
import { judges } from './services/judges';
import { news } from './services/news';
import { reader } from './services/reader';
import { standing } from './services/standing';
import { upkeep } from './services/upkeep';
import { writes } from './services/writes';
import { ensureStore } from './store/ensure';
import { eachOnItsOwn } from './writes/each-on-its-own';
import { createGate } from './writes/middleware';
import { refuseWritesPastTheGate } from './writes/past-the-gate';
import { sureCommits } from './writes/sure-commits';

interface Lifecycle {
  readonly strapi: Core.Strapi;
}

export default {
  register({ strapi }: Lifecycle) {
    // Registered here, the gate stands outside i18n's middleware and sees what that one copies between locales.
    strapi.documents.use(createGate(strapi, () => service(strapi, 'publication', 'judges').all()));
    standGuard(strapi);
    guardLocales(strapi);
    eachOnItsOwn(strapi);
    sureCommits(strapi);
    serveReady(strapi);
  },

  async bootstrap({ strapi }: Lifecycle) {
    refuseWritesPastTheGate(strapi);
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

  services: { adoption, carriers, deriving, judges, news, writes, upkeep, reader, standing },
};
