import type pg from 'pg';
import type { Settings } from '../environment/settings';
import { connected } from '../postgres/connected';
import { mustHaveCluster, mustHoldData } from '../postgres/must-be-there';
import { type AtDatabase, ownerUrlOf, withDatabase } from '../postgres/with-database';
import { keptRelease } from '../release/kept-release';
import { layout, type Manifest } from './archive/manifest';
import { type ArchiveWriter, writeArchive } from './archive/write';
import { type LedgerFacts, ledgerFacts } from './database/facts';
import { type NamedFiles, namedFiles } from './database/named-files';
import { beginSnapshot } from './database/snapshot';
import { writeDatabase } from './database/write-database';
import { type Staged, stageFiles } from './files/stage';
import { keptSecrets } from './kept-secrets';
import { mustBeFinished } from './unfinished';

export interface BackupResult {
  readonly file: string;
  readonly bytes: number;
  readonly entries: number;
  readonly head: { readonly seq: number; readonly hash: string };
  readonly documents: number;
  readonly files: number;
  readonly ms: number;
  /** Names of the secrets in it. */
  readonly secrets: readonly string[];
  /** Files that lie in S3: only their list is in it. */
  readonly elsewhere: number;
  readonly missing: readonly string[];
}

interface Moment {
  readonly facts: LedgerFacts;
  readonly named: NamedFiles;
  readonly staged: Staged;
  readonly missing: readonly string[];
}

const tries = 3;

/**
 * One moment of database and files. A file that the database names may have been deleted in the instant between the two:
 * then the moment is taken anew. What is missing each time was missing before.
 */
const takeMoment = async (client: pg.Client, dataFolder: string): Promise<Moment> => {
  for (let time = 1; ; time += 1) {
    await beginSnapshot(client);
    const named = await namedFiles(client);
    const staged = await stageFiles(dataFolder);
    const missing = [...new Set(named.here)].filter((name) => !staged.has(name)).sort();
    if (missing.length === 0 || time === tries)
      return { facts: await ledgerFacts(client), named, staged, missing };
    await client.query('ROLLBACK');
  }
};

const writeFiles = async (archive: ArchiveWriter, { staged, named }: Moment): Promise<Manifest['files']> => {
  const counts = { published: 0, uploads: 0 };
  for await (const name of staged.names()) {
    await archive.addFile(name, staged.pathOf(name));
    counts[name.startsWith('published/') ? 'published' : 'uploads'] += 1;
  }
  if (named.elsewhere.length > 0)
    await archive.add(layout.elsewhere, Buffer.from(named.elsewhere.map((line) => `${line}\n`).join('')));
  return { ...counts, elsewhere: named.elsewhere.length };
};

const write = async (
  archive: ArchiveWriter,
  client: pg.Client,
  { dataFolder }: Settings,
  { secrets, life }: AtDatabase,
): Promise<{ manifest: Omit<Manifest, 'contents'>; bytes: number }> => {
  const moment = await takeMoment(client, dataFolder);
  life.closing('stage', () => moment.staged.remove());
  await writeDatabase(client, archive);
  const files = await writeFiles(archive, moment);
  const kept = keptSecrets(secrets, process.env);
  await archive.add(layout.secrets, Buffer.from(JSON.stringify(kept.secrets, null, 2)));
  const { entries, head, documents } = moment.facts;
  const manifest = {
    product: 'gongkai',
    archive: 1,
    madeAt: new Date().toISOString(),
    release: await keptRelease(client),
    ledger: { entries, head },
    documents,
    files,
    secrets: { included: Object.keys(kept.secrets), left: kept.left },
    missing: moment.missing,
  } as const;
  return { manifest, bytes: await archive.finish(manifest) };
};

/** Writes the whole state of one moment into `file`, while the server runs or not. Without Strapi: it needs seconds, not its tables. */
export const backup = async (settings: Settings, file: string): Promise<BackupResult> => {
  mustBeFinished(settings.dataFolder);
  mustHaveCluster(settings);
  return withDatabase(settings, async (at) => {
    await mustHoldData(at.database.url);
    const began = performance.now();
    const archive = writeArchive(file);
    at.life.closing('archive', () => archive.abandon());
    const { manifest, bytes } = await connected(ownerUrlOf(at.database), (client) =>
      write(archive, client, settings, at),
    );
    const { ledger, documents, files, secrets, missing } = manifest;
    return {
      file,
      bytes,
      entries: ledger.entries,
      head: ledger.head,
      documents,
      files: files.published + files.uploads,
      ms: Math.round(performance.now() - began),
      secrets: secrets.included,
      elsewhere: files.elsewhere,
      missing,
    };
  });
};
