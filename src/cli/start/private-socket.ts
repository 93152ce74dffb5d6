import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Lifetime } from '../lifetime';

/** A socket on which Strapi listens, behind the portal: in a folder that only this user may enter, gone at the end. */
export const privateSocket = (life: Lifetime): string => {
  // Not in the data folder: the path of a socket has at most 107 letters.
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-'));
  life.closing('socket', async () => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'admin.sock');
};
