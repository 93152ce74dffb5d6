import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileFolders } from './stage';

/** What is restored waits here, beside what it will replace; what it has replaced lies here until all is done. */
const waiting = '.restoring';

const newOf = (dataFolder: string, folder: string): string => join(dataFolder, folder, waiting, 'new');
const oldOf = (dataFolder: string, folder: string): string => join(dataFolder, folder, waiting, 'old');

/** Makes room for the files of a restore, and removes what one that was killed has left. */
export const prepareFolders = async (dataFolder: string): Promise<void> => {
  for (const folder of fileFolders) {
    await rm(join(dataFolder, folder, waiting), { recursive: true, force: true });
    await mkdir(join(dataFolder, folder), {
      recursive: true,
      ...(folder === 'uploads' ? { mode: 0o700 } : {}),
    });
    await mkdir(newOf(dataFolder, folder), { recursive: true });
    await mkdir(oldOf(dataFolder, folder), { recursive: true });
  }
};

/** Writes one file (`published/…`, `uploads/…`) to where it waits, and onto the disk. */
export const putAside = async (dataFolder: string, name: string, content: Readable): Promise<void> => {
  const [folder = '', ...path] = name.split('/');
  const target = join(newOf(dataFolder, folder), ...path);
  await mkdir(dirname(target), { recursive: true });
  await pipeline(content, createWriteStream(target, { flags: 'wx' }));
  const handle = await open(target, 'r+');
  await handle.sync().finally(() => handle.close());
};

/** Puts the restored files in the place of those that are there: renames within one folder, whatever disk it lies on. */
export const changePlaces = async (dataFolder: string): Promise<void> => {
  for (const folder of fileFolders) {
    const here = join(dataFolder, folder);
    for (const name of await readdir(here))
      if (name !== waiting) await rename(join(here, name), join(oldOf(dataFolder, folder), name));
    for (const name of await readdir(newOf(dataFolder, folder)))
      await rename(join(newOf(dataFolder, folder), name), join(here, name));
  }
};

export const removeReplaced = async (dataFolder: string): Promise<void> => {
  for (const folder of fileFolders)
    await rm(join(dataFolder, folder, waiting), { recursive: true, force: true });
};

/** How many files and folders there are that a restore would replace. */
export const filesThere = async (dataFolder: string): Promise<number> => {
  let count = 0;
  for (const folder of fileFolders) {
    if (!existsSync(join(dataFolder, folder))) continue;
    count += (await readdir(join(dataFolder, folder))).filter((name) => !name.startsWith('.')).length;
  }
  return count;
};
