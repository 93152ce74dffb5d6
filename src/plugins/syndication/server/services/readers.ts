import type { Core } from '@strapi/strapi';
import type { ReadersService } from '../../../../../types/services';
import { mountAhead } from '../../../../plugin-kit/http/mount-ahead';
import { service } from '../../../../plugin-kit/strapi/service';
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
      service(strapi, 'publication', 'changeNotifier').onChange((types) => open?.changed(types));
      // Opened by the first request: a command of the command line has none.
      mountAhead(strapi.server.httpServer, {
        isOurs: (url) => opened().entrance.isOurs(url),
        answer: (request, response) => opened().entrance.answer(request, response),
      });
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
