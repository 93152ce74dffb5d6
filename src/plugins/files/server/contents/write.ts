import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A name beside the file to be, on the same disk. */
export const draftOf = (path: string): string => join(dirname(path), `.${randomUUID()}.part`);

/** Writes a file whole or not at all; one that is there is replaced, and whoever reads it reads on in the old one. */
export const writeWhole = async (path: string, content: Readable): Promise<void> => {
  const draft = draftOf(path);
  try {
    await pipeline(content, createWriteStream(draft, { flags: 'wx' }));
    const file = await open(draft, 'r+');
    await file.sync().finally(() => file.close());
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
};
