import { existsSync, readdirSync } from 'node:fs';
import { copyFile, link, mkdir, opendir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '../../failure';
import { isAlive } from '../../postgres/postmaster-file';

/** The folders of files, under the data folder. */
export const fileFolders = ['published', 'uploads'] as const;
export type FileFolder = (typeof fileFolders)[number];

const listed = (folder: string): string[] => {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
};

/** Relative paths of the files in a folder and below. What begins with a dot is somebody's unfinished work. */
async function* filesBelow(folder: string, path = ''): AsyncGenerator<string> {
  if (listed(join(folder, path)).length === 0) return;
  for await (const entry of await opendir(join(folder, path))) {
    if (entry.name.startsWith('.')) continue;
    const below = path ? `${path}/${entry.name}` : entry.name;
    if (entry.isDirectory()) yield* filesBelow(folder, below);
    else if (entry.isFile()) yield below;
  }
}

export interface Staged {
  /** Where a file of the data folder is kept still: `published/…`, `uploads/…`. */
  pathOf(name: string): string;
  has(name: string): boolean;
  names(): AsyncGenerator<string>;
  remove(): Promise<void>;
}

const stageOf = (dataFolder: string, folder: FileFolder): string =>
  join(dataFolder, folder, `.backup-${process.pid}`);

const removeLeftovers = async (dataFolder: string): Promise<void> => {
  for (const folder of fileFolders)
    for (const name of listed(join(dataFolder, folder))) {
      const pid = /^\.backup-(\d+)$/.exec(name)?.[1];
      if (pid && (Number(pid) === process.pid || !isAlive(Number(pid))))
        await rm(join(dataFolder, folder, name), { recursive: true, force: true });
    }
};

/** A second name costs nothing; a disk that knows none gets a copy. A file that is just going is not there. */
const keepStill = async (from: string, to: string): Promise<void> => {
  try {
    await link(from, to);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    await copyFile(from, to);
  }
};

/**
 * Gives every file of the moment a second name, beside it on the same disk: whatever is deleted or replaced from now on
 * stays in there until the backup has read it.
 */
export const stageFiles = async (dataFolder: string): Promise<Staged> => {
  await removeLeftovers(dataFolder);
  for (const folder of fileFolders) {
    const from = join(dataFolder, folder);
    const stage = stageOf(dataFolder, folder);
    if (listed(from).length === 0) continue;
    await mkdir(stage, { mode: 0o700 });
    const made = new Set<string>();
    for await (const path of filesBelow(from)) {
      const below = path.split('/').slice(0, -1).join('/');
      if (below && !made.has(below)) await mkdir(join(stage, below), { recursive: true });
      made.add(below);
      await keepStill(join(from, path), join(stage, path));
    }
  }
  const pathOf = (name: string): string => {
    const [folder, ...path] = name.split('/');
    return join(stageOf(dataFolder, folder as FileFolder), ...path);
  };
  return {
    pathOf,
    has: (name) => existsSync(pathOf(name)),
    async *names() {
      for (const folder of fileFolders)
        for await (const path of filesBelow(stageOf(dataFolder, folder))) yield `${folder}/${path}`;
    },
    remove: async () => {
      for (const folder of fileFolders)
        await rm(stageOf(dataFolder, folder), { recursive: true, force: true });
    },
  };
};
