import { createServer, type RequestListener, type Server } from 'node:http';
import type { ChangedTypes } from '../../../../plugin-kit/database/change-clock';
import { addressesOf } from '../../../../plugin-kit/http/addresses';
import { isOfPortal } from '../http/entrance';
import { openPortal } from '../open-portal';
import { filesFolderOf, httpOf, notesOf, remembersOf, searchesOf } from '../settings';
import { health } from './health';

export interface StartOptions {
  readonly databaseUrl: string;
  readonly host: string;
  readonly port: number;
  readonly log?: (line: string) => void;
  /** Who answers what is not the portal's; by default only whether the portal is well. */
  readonly others?: RequestListener;
  /** Seconds for which an idle connection is kept open; by default Node's. */
  readonly keepAlive?: number;
  /** Asked before each answer: of which types something has changed since the last; null: of any. */
  readonly changedSince?: () => ChangedTypes;
}

export interface RunningPortal {
  readonly url: string;
  readonly port: number;
  stop(): Promise<void>;
}

const listening = (server: Server, host: string, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });

/** The portal alone, without Strapi: in as many processes as needed, on the database or a replica of it. */
export const startPortal = async ({
  databaseUrl,
  host,
  port,
  log,
  others,
  keepAlive,
  changedSince,
}: StartOptions): Promise<RunningPortal> => {
  const portal = openPortal({
    connection: { connectionString: databaseUrl },
    searches: searchesOf(process.env.PORTAL_SEARCHES),
    http: httpOf(process.env),
    remember: remembersOf(process.env.PORTAL_REMEMBER),
    notes: notesOf(process.env.PORTAL_NOTES),
    filesFolder: filesFolderOf(process.env),
    addresses: addressesOf(process.env),
    onNews: (line) => log?.(line),
    onFault: (error) => log?.(error instanceof Error ? error.message : String(error)),
  });
  const server = createServer((request, response) => {
    if (!isOfPortal(request.url))
      return others ? others(request, response) : health(() => portal.ready(), request, response);
    if (changedSince) {
      const types = changedSince();
      if (types === null || types.length > 0) portal.changed(types);
    }
    portal.entrance(request, response);
  });
  if (keepAlive !== undefined) server.keepAliveTimeout = keepAlive * 1_000;
  const open = await listening(server, host, port).catch(async (error) => {
    await portal.close();
    throw error;
  });
  return {
    url: `http://${host}:${open}/portal/graphql`,
    port: open,
    stop: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      });
      await portal.close();
    },
  };
};
