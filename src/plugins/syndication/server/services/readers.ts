import type { Core } from '@strapi/strapi';
import type { ReadersService } from '../../../../../types/services';
import { service } from '../../../service';
import { mountAhead } from '../http/mount-ahead';
import { type OpenSyndication, openSyndication, settingsOf } from '../open-syndication';

/** Whoever reads feeds and stream, inside Strapi. */
export const readers = ({ strapi }: { strapi: Core.Strapi }): ReadersService => {
  let open: OpenSyndication | null = null;
  return {
    serve() {
      const opened = openSyndication({
        databaseUrl: service(strapi, 'publication', 'reader').address(),
        ...settingsOf(process.env),
        onFault: (error) =>
          strapi.log.warn(`syndication: ${error instanceof Error ? error.message : String(error)}`),
      });
      service(strapi, 'publication', 'news').onChange(() => opened.changed());
      mountAhead(strapi.server.httpServer, opened.entrance);
      open = opened;
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
