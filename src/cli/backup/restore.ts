import type pg from 'pg';
import { renewSecrets } from '../environment/secrets';
import type { Settings } from '../environment/settings';
import { connected } from '../postgres/connected';
import { type AtDatabase, ownerUrlOf, withDatabase } from '../postgres/with-database';
import { mustNotBeNewer, runningRelease } from '../release/kept-release';
import { layout, type Manifest } from './archive/manifest';
import { checkArchive, readArchive } from './archive/read';
import { beginRestore, restoreDatabase } from './database/restore-database';
import { changePlaces, prepareFolders, putAside, removeReplaced } from './files/place';
import { mustBeAlone } from './must-be-alone';
import { mustBeEmpty } from './must-be-empty';
import { forgetRestore, noteRestore } from './unfinished';

/** Reads the archive into a transaction that is not committed yet and into folders beside the real ones. */
const readIn = async (
  client: pg.Client,
  { dataFolder }: Settings,
  file: string,
): Promise<Readonly<Record<string, string>>> => {
  const database = restoreDatabase(client);
  let secrets: Record<string, string> = {};
  await readArchive(file, async (name, content) => {
    if (await database.take(name, content)) return;
    if (name === layout.secrets)
      secrets = JSON.parse(Buffer.concat(await content.toArray()).toString('utf8'));
    else if (name === layout.elsewhere) for await (const _ of content);
    else await putAside(dataFolder, name, content);
  });
  await database.complete();
  return secrets;
};

/**
 * All of it, then all at once: until the note is written nothing that is in use has changed, and a restore that is killed
 * leaves the old state. From the note to its removal, a moment of renames, the next start refuses and says what to do.
 */
const replace = async (client: pg.Client, settings: Settings, file: string): Promise<void> => {
  const { dataFolder } = settings;
  await prepareFolders(dataFolder);
  await beginRestore(client);
  const secrets = await readIn(client, settings, file);
  noteRestore(dataFolder, file);
  await client.query('COMMIT');
  await changePlaces(dataFolder);
  renewSecrets(dataFolder, secrets);
  forgetRestore(dataFolder);
  await removeReplaced(dataFolder);
};

/** Puts a backup in the place of what is there. It is read once as a whole before anything is touched. */
export const restore = async (settings: Settings, file: string, force: boolean): Promise<Manifest> => {
  const manifest = await checkArchive(file);
  mustNotBeNewer(manifest.release, runningRelease(settings.root));
  await withDatabase(settings, async (at: AtDatabase) => {
    await mustBeAlone(at, settings);
    await connected(ownerUrlOf(at.database), async (client) => {
      if (!force) await mustBeEmpty(client, settings.dataFolder);
      await replace(client, settings, file);
    });
  });
  return manifest;
};
