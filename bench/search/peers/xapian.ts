import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { askWell, keptConnections } from '../ask';
import type { Peer } from '../engine';
import { bytesOf, ended, freePort, runs, started } from './program';
import type { Cut } from './tokens';

/** Debian's Python, for which python3-xapian is. */
const PYTHON = '/usr/bin/python3';

export const hasXapian = (): boolean => runs(PYTHON, ['-c', 'import xapian']);

/** Xapian keeps terms up to 245 bytes. */
const LONGEST = 60;

/** Xapian behind a small HTTP server in Python: its own BM25 over our terms. */
export const xapian = async (cut: Cut): Promise<Peer> => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-xapian-'));
  const port = await freePort();
  const script = resolve(import.meta.dirname, 'xapian_server.py');
  const server = await started(PYTHON, [script, join(folder, 'db'), String(port)], port);
  const agent = keptConnections(1);
  const post = (path: string, body: unknown): Promise<string> =>
    askWell({ port, path, agent, body: JSON.stringify(body) });
  const terms = (text: string): readonly string[] => cut.of(text).map((term) => term.slice(0, LONGEST));
  return {
    name: `Xapian, ${cut.name}`,
    add: async (documents) => {
      await post(
        '/add',
        documents.map(({ id, title, text }) => ({ id, title: terms(title), text: terms(text) })),
      );
    },
    ready: async () => {
      await post('/ready', []);
    },
    find: async (text) => JSON.parse(await post('/find', [...new Set(terms(text))])) as string[],
    bytes: async () => bytesOf(folder),
    stop: async () => {
      agent.destroy();
      await ended(server);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
