import type { Core } from '@strapi/strapi';
import { prepareDataFolder } from '../environment/data-folder';
import { loadSecrets } from '../environment/secrets';
import type { Settings } from '../environment/settings';
import { setStrapiEnvironment } from '../environment/strapi-environment';
import { lifetime } from '../lifetime';
import { leaveEmbedded } from '../postgres/embedded';
import { mustHaveCluster, mustHoldData } from '../postgres/must-be-there';
import { openDatabase } from '../postgres/open-database';
import { onSignal } from '../signals';
import { alone } from './boot-lock';
import { keepingListeners } from './keep-listeners';
import { makeStrapi } from './load';
import { mustBeUsable } from './must-be-usable';
import { loadStarterData } from './starter-data';

const interrupted = 130;

const ignore = (): void => {};

/** An error that nobody waits for ends the work as any other does. */
const uncaught = (): Promise<never> =>
  new Promise((_, reject) => {
    process.once('uncaughtException', reject);
  });

/**
 * Does some work with a Strapi that does not listen, whether the server is up or down: the embedded PostgreSQL is
 * used where it runs, started where it does not, and stopped by the last one who used it. Only what brings something in
 * `makes` a database where there is none.
 */
export const withStrapi = async <T>(
  settings: Settings,
  work: (strapi: Core.Strapi) => Promise<T>,
  makes = false,
): Promise<T> => {
  // A fault on the way out would hide the result.
  const life = lifetime(() => {});
  const signals = onSignal((_, times) => {
    if (times === 1) void life.end().then(() => process.exit(interrupted));
  });
  signals.listen();
  try {
    if (!makes) mustHaveCluster(settings);
    prepareDataFolder(settings.root, settings.dataFolder);
    const { secrets } = loadSecrets(settings.dataFolder);
    const database = await openDatabase(settings, secrets);
    const { embedded } = database;
    if (embedded) life.closing('database', () => leaveEmbedded(embedded));
    await mustBeUsable(settings, database);
    if (!makes) await mustHoldData(database.url);
    setStrapiEnvironment(settings, secrets, database, { serveAdmin: false });
    const { strapi } = await makeStrapi(settings.root);
    life.closing('strapi', async () => {
      // Strapi reads each written document anew for its event hub after the commit, and nobody waits for that: what
      // is cut off here must not end the process before its result is told.
      process.on('unhandledRejection', ignore);
      await keepingListeners(() => strapi.destroy());
    });
    await alone(
      database.url,
      async () => {
        await strapi.load();
        await loadStarterData(strapi, settings.starter, () => {});
      },
      () => {},
    );
    return await Promise.race([work(strapi), uncaught()]);
  } finally {
    await life.end();
  }
};
