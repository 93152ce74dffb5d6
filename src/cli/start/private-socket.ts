import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Lifetime } from '../lifetime';
import { isAlive } from '../postgres/postmaster-file';

/** Longer ones the system does not take (108 bytes with the end). */
const LONGEST_PATH = 107;

/**
 * A socket on which Strapi listens, behind the portal: in a folder that only this user may enter, gone at the end. What
 * a server that was killed left there is cleared away.
 */
export const privateSocket = (dataFolder: string, life: Lifetime): string => {
  const room = join(dataFolder, 'run');
  const socket = join(room, `admin-${process.pid}.sock`);
  if (Buffer.byteLength(socket) > LONGEST_PATH) return elsewhere(life);
  mkdirSync(room, { recursive: true });
  chmodSync(room, 0o700);
  for (const name of readdirSync(room)) {
    const pid = Number(/^admin-(\d+)\.sock$/.exec(name)?.[1] ?? process.pid);
    if (pid === process.pid || !isAlive(pid)) rmSync(join(room, name), { force: true });
  }
  life.closing('socket', async () => rmSync(socket, { force: true }));
  return socket;
};

const elsewhere = (life: Lifetime): string => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-'));
  life.closing('socket', async () => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'admin.sock');
};
