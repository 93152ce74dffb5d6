import type { Secrets } from '../environment/secrets';
import type { Settings } from '../environment/settings';
import { type DatabaseAddress, readerUrlOf } from './address';
import { type Embedded, leaveEmbedded, openEmbedded } from './embedded';
import { checkExternal } from './external';
import { prepareEmbedded } from './prepare-embedded';
import { applicationUrlOf } from './server-lease';

export interface OpenDatabase extends DatabaseAddress {
  /** Null when DATABASE_URL names a server of its own. */
  readonly embedded: Embedded | null;
}

/** The database that DATABASE_URL names, or the embedded one, running. */
export const openDatabase = async (settings: Settings, secrets: Secrets): Promise<OpenDatabase> => {
  const given = settings.databaseUrl;
  if (given) await checkExternal(given, settings.portalDatabaseUrl, secrets.READER_PASSWORD);
  const embedded = given ? null : await openEmbedded(settings.dataFolder, secrets.DATABASE_PASSWORD);
  const url = given ?? applicationUrlOf(embedded?.url ?? '', secrets.APPLICATION_PASSWORD);
  const reader = readerUrlOf(url, secrets.READER_PASSWORD);
  if (embedded)
    await prepareEmbedded({ owner: embedded.url, application: url, reader }, settings.root).catch(
      async (error) => {
        await leaveEmbedded(embedded);
        throw error;
      },
    );
  return {
    url,
    readerUrl: settings.portalDatabaseUrl ?? reader,
    readerOwned: settings.portalDatabaseUrl === null,
    embedded,
  };
};
