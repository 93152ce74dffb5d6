import type { Core } from '@strapi/strapi';
import type { ReadersService } from '../../../../../types/services';
import { service } from '../../../service';
import { mountAhead } from '../http/mount-ahead';
import { type OpenSyndication, openSyndication, settingsOf } from '../open-syndication';

/** Whoever reads feeds and stream, inside Strapi. */
export const readers = ({ strapi }: { strapi: Core.Strapi }): ReadersService => {
  let open: OpenSyndication | null = null;
  const opened = (): OpenSyndication => {
    open ??= openSyndication({
      databaseUrl: service(strapi, 'publication', 'reader').address(),
      ...settingsOf(process.env),
      onFault: (error) =>
        strapi.log.warn(`syndication: ${error instanceof Error ? error.message : String(error)}`),
    });
    return open;
  };
  return {
    serve() {
      service(strapi, 'publication', 'news').onChange((types) => open?.changed(types));
      // Opened by the first request: a command of the command line has none.
      mountAhead(strapi.server.httpServer, () => opened().entrance);
    },
    async letGo() {
      await open?.letGo();
    },
    async end() {
      await open?.close();
      open = null;
    },
  };
};
