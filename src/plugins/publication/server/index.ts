import type { Core } from '@strapi/strapi';
import { service } from '../../../plugin-kit/strapi/service';
import { renewAfterRestore } from './anchors/renew-after-restore';
import { standGuard } from './boot-guard/guard-schema';
import { bulkActsOneByOne } from './bulk/bulk-actions';
import { publications } from './controllers/publications';
import { withdrawals } from './controllers/withdrawals';
import { guardForms } from './forms/guard-forms';
import { chineseIsTheSource } from './locales/carry-shared';
import { guardLocales } from './locales/guard-locales';
import { mendHomePage } from './locales/home-page';
import { databaseGone } from './middlewares/database-gone';
import { lostRaces } from './middlewares/lost-races';
import { storableValues } from './middlewares/storable-values';
import { boundParts } from './parts/bound-parts';
import { publishes } from './policies/publishes';
import { ensureReaderRole, grantGivenRole } from './reader/role';
import { serveReady } from './ready/serve-ready';
import { admin } from './routes/admin';
import { adoption } from './services/adoption';
import { anchors } from './services/anchors';
import { changeNotifier } from './services/change-notifier';
import { derivationContext } from './services/derivation-context';
import { fileUsages } from './services/file-usages';
import { judges } from './services/judges';
import { reader } from './services/reader';
import { rehearsal } from './services/rehearsal';
import { sayings } from './services/sayings';
import { standing } from './services/standing';
import { startNotes } from './services/start-notes';
import { upkeep } from './services/upkeep';
import { wordCounts } from './services/word-counts';
import { writes } from './services/writes';
import { ensureStore } from './store/ensure';
import { noteUpgrade } from './upkeep/note-upgrade';
import { confirmCommits } from './writes/confirm-commit';
import { createGate } from './writes/middleware';
import { refuseWritesPastTheGate } from './writes/past-the-gate';
import { repeatPublish } from './writes/repeat-publish';

interface Lifecycle {
  readonly strapi: Core.Strapi;
}

export default {
  register({ strapi }: Lifecycle) {
    strapi.documents.use(boundParts(strapi));
    strapi.documents.use(guardForms(strapi));
    // Registered here, the gate stands outside i18n's middleware and sees what that one copies between locales.
    strapi.documents.use(createGate(strapi, () => service(strapi, 'publication', 'judges').all()));
    standGuard(strapi);
    guardLocales(strapi);
    mendHomePage(strapi);
    chineseIsTheSource(strapi);
    bulkActsOneByOne(strapi);
    repeatPublish(strapi);
    confirmCommits(strapi);
    serveReady(strapi);
  },

  async bootstrap({ strapi }: Lifecycle) {
    refuseWritesPastTheGate(strapi);
    const made = await ensureStore(strapi);
    await noteUpgrade(strapi, made);
    await renewAfterRestore(strapi);
    service(strapi, 'publication', 'wordCounts').begin();
    const url = process.env.PORTAL_DATABASE_URL;
    if (!url) return;
    if (process.env.GONGKAI_READER_OWNED === 'true') await ensureReaderRole(strapi, new URL(url));
    else await grantGivenRole(strapi, new URL(url));
  },

  async destroy({ strapi }: Lifecycle) {
    await service(strapi, 'publication', 'wordCounts').end();
    await service(strapi, 'publication', 'anchors').end();
    await (service(strapi, 'publication', 'reader') as ReturnType<typeof reader>).end();
  },

  controllers: { publications, withdrawals },
  policies: { publishes },
  routes: { admin },
  middlewares: { 'database-gone': databaseGone, 'lost-races': lostRaces, 'storable-values': storableValues },
  services: {
    adoption,
    anchors,
    fileUsages,
    derivationContext,
    judges,
    changeNotifier,
    writes,
    upkeep,
    reader,
    rehearsal,
    sayings,
    standing,
    startNotes,
    wordCounts,
  },
};
