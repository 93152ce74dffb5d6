import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A file that is gone when the test is over. */
export const temporaryFile = async (name: string, content: Buffer | string): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-file-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
};
