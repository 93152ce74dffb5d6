import { prepareDataFolder } from '../environment/data-folder';
import { loadSecrets, type Secrets } from '../environment/secrets';
import type { Settings } from '../environment/settings';
import { type Lifetime, lifetime } from '../lifetime';
import { onSignal } from '../signals';
import { leaveEmbedded } from './embedded';
import { type OpenDatabase, openDatabase } from './open-database';

const interrupted = 130;

export interface AtDatabase {
  readonly database: OpenDatabase;
  readonly secrets: Secrets;
  /** What is opened is closed by it, at a signal, too. */
  readonly life: Lifetime;
}

/** The address of whoever owns all of the database: in the embedded one it is not the role that Strapi works as. */
export const ownerUrlOf = ({ embedded, url }: OpenDatabase): string => embedded?.url ?? url;

/**
 * Does some work with the database and without Strapi, whether the server is up or down: the embedded PostgreSQL is used
 * where it runs, started where it does not, and stopped by the last one who used it.
 */
export const withDatabase = async <T>(
  settings: Settings,
  work: (at: AtDatabase) => Promise<T>,
  /** The exit status after a signal; of what runs until one comes it is 0. */
  ended = interrupted,
): Promise<T> => {
  // A fault on the way out would hide the result.
  const life = lifetime(() => {});
  const signals = onSignal((_, times) => {
    if (times === 1) void life.end().then(() => process.exit(ended));
  });
  signals.listen();
  try {
    prepareDataFolder(settings.root, settings.dataFolder);
    const { secrets } = loadSecrets(settings.dataFolder);
    const database = await openDatabase(settings, secrets);
    const { embedded } = database;
    if (embedded) life.closing('database', () => leaveEmbedded(embedded));
    return await work({ database, secrets, life });
  } finally {
    await life.end();
  }
};
