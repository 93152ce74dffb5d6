import type { Core } from '@strapi/strapi';
import type { FrontService } from '../../../../../types/services';
import { service } from '../../../../plugin-kit/strapi/service';
import { type Front, IDLE_MS, startFront } from '../front';

/** The portal in front of Strapi, which listens on a socket of its own then. */
export const front = ({ strapi }: { strapi: Core.Strapi }): FrontService => {
  let standing: Front | null = null;
  service(strapi, 'publication', 'changeNotifier').onChange((types) => standing?.changed(types));
  return {
    async begin({ host, port, socket, keepAlive }) {
      strapi.server.httpServer.keepAliveTimeout = 2 * IDLE_MS;
      standing = await startFront({
        databaseUrl: service(strapi, 'publication', 'reader').address(),
        host,
        port,
        behind: socket,
        keepAlive,
        log: (line) => strapi.log.warn(`portal: ${line}`),
      });
      return standing.port;
    },
    async end(patience) {
      await standing?.stop(patience);
      standing = null;
    },
  };
};
