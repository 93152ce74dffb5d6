import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream, readdirSync, rmSync } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { constants, createGzip } from 'node:zlib';
import { pack as newPack } from 'tar-stream';
import { isAlive } from '../../postgres/postmaster-file';
import { Checksum, contentsDigest } from './contents-digest';
import { layout, type Manifest } from './manifest';

export interface ArchiveWriter {
  add(name: string, content: Buffer): Promise<void>;
  addFile(name: string, path: string): Promise<void>;
  /** Writes the manifest and gives the file its name; the size in bytes. */
  finish(manifest: Omit<Manifest, 'contents'>): Promise<number>;
  /** Takes the unfinished file away, unless it was finished. */
  abandon(): Promise<void>;
}

/** What backups that were killed left beside the file. */
const removeLeftovers = (file: string): void => {
  for (const name of readdirSync(dirname(file))) {
    if (!name.startsWith(`${basename(file)}.`)) continue;
    const pid = /\.(\d+)-[0-9a-f]{6}\.part$/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) rmSync(join(dirname(file), name), { force: true });
  }
};

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
};

/**
 * Writes a backup beside its name (`FILE.….part`) and renames it when it is whole and on the disk: a backup that is
 * killed leaves nothing under the name that was asked for. Only the owner may read it: it holds secrets and drafts.
 */
export const writeArchive = (file: string): ArchiveWriter => {
  removeLeftovers(file);
  const part = `${file}.${process.pid}-${randomBytes(3).toString('hex')}.part`;
  const pack = newPack();
  const digest = contentsDigest();
  // Most of what is big (PDF, pictures) is packed already: the quickest level.
  const gzip = createGzip({ level: constants.Z_BEST_SPEED });
  const written = pipeline(pack, gzip, createWriteStream(part, { flags: 'wx', mode: 0o600 }));
  written.catch(() => {});

  /** Ends, too, when the file cannot be written any more. */
  const orFails = <T>(work: Promise<T>): Promise<T> => Promise.race([work, written.then(() => work)]);
  const put = (name: string, content: Buffer): Promise<void> =>
    orFails(
      new Promise((done, fail) => {
        pack.entry({ name, mode: 0o600 }, content, (error) => (error ? fail(error) : done()));
      }),
    );

  return {
    add: async (name, content) => {
      digest.add(name, content.length, createHash('sha256').update(content).digest('hex'));
      await put(name, content);
    },
    addFile: async (name, path) => {
      const { size } = await stat(path);
      const checksum = new Checksum();
      const packed = new Promise<void>((done, fail) => {
        const entry = pack.entry({ name, size, mode: 0o600 }, (error) => (error ? fail(error) : done()));
        pipeline(createReadStream(path), checksum, entry).catch(fail);
      });
      await orFails(packed);
      digest.add(name, size, checksum.hex());
    },
    finish: async (manifest) => {
      const whole: Manifest = { ...manifest, contents: digest.sum() };
      await put(layout.manifest, Buffer.from(`${JSON.stringify(whole, null, 2)}\n`));
      pack.finalize();
      await written;
      const handle = await open(part, 'r+');
      await handle.sync().finally(() => handle.close());
      const { size } = await stat(part);
      await rename(part, file);
      await syncFolder(dirname(file));
      return size;
    },
    abandon: async () => {
      pack.destroy();
      await written.catch(() => {});
      await rm(part, { force: true });
    },
  };
};
