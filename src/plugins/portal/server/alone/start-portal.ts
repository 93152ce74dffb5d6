import { createServer, type Server } from 'node:http';
import { isOfPortal } from '../http/entrance';
import { openPortal } from '../open-portal';
import { originsOf, remembersOf } from '../settings';

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

/** The portal alone, without Strapi: in as many processes as needed, on the database or a replica of it. */
export const startPortal = async ({ databaseUrl, host, port, log }: StartOptions): Promise<RunningPortal> => {
  const portal = openPortal({
    connection: { connectionString: databaseUrl },
    origins: originsOf(process.env.PORTAL_ORIGINS),
    remember: remembersOf(process.env.PORTAL_REMEMBER),
    onFault: (error) => log?.(error instanceof Error ? error.message : String(error)),
  });
  const server = createServer((request, response) => {
    if (isOfPortal(request.url)) {
      void portal.entrance(request, response);
      return;
    }
    response.writeHead(request.url === '/_health' ? 204 : 404);
    response.end();
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
