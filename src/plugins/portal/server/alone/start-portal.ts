import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { isOfPortal } from '../http/entrance';
import { type OpenPortal, openPortal } from '../open-portal';
import { filesFolderOf, httpOf, remembersOf, searchesOf } from '../settings';

export interface StartOptions {
  readonly databaseUrl: string;
  readonly host: string;
  readonly port: number;
  readonly log?: (line: string) => void;
}

export interface RunningPortal {
  readonly url: string;
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

const problem = {
  zh: '只读角色读不到公开库和账本',
  en: 'The reading role cannot read the store and the ledger',
};

/** `/_health`: 204 while alive; `/ready`: 200 when the store can be read, 503 when not. */
const health = async (
  portal: OpenPortal,
  { url }: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  if (url === '/ready') {
    const ready = await portal.ready();
    response.writeHead(ready ? 200 : 503, {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-store',
    });
    response.end(JSON.stringify({ ready, checks: { store: ready ? { ok: true } : { ok: false, problem } } }));
    return;
  }
  response.writeHead(url === '/_health' ? 204 : 404);
  response.end();
};

/** The portal alone, without Strapi: in as many processes as needed, on the database or a replica of it. */
export const startPortal = async ({ databaseUrl, host, port, log }: StartOptions): Promise<RunningPortal> => {
  const portal = openPortal({
    connection: { connectionString: databaseUrl },
    searches: searchesOf(process.env.PORTAL_SEARCHES),
    http: httpOf(process.env),
    remember: remembersOf(process.env.PORTAL_REMEMBER),
    filesFolder: filesFolderOf(process.env),
    onNews: (line) => log?.(line),
    onFault: (error) => log?.(error instanceof Error ? error.message : String(error)),
  });
  const server = createServer((request, response) => {
    if (isOfPortal(request.url)) portal.entrance(request, response);
    else void health(portal, request, response);
  });
  const open = await listening(server, host, port).catch(async (error) => {
    await portal.close();
    throw error;
  });
  return {
    url: `http://${host}:${open}/portal/graphql`,
    stop: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      });
      await portal.close();
    },
  };
};
