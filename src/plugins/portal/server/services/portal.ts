import type { Core } from '@strapi/strapi';
import { addressesOf } from '../../../../plugin-kit/http/addresses';
import { service } from '../../../../plugin-kit/strapi/service';
import { type OpenPortal, openPortal } from '../open-portal';
import { filesFolderOf, httpOf, notesOf, remembersOf, searchesOf } from '../settings';

/** The portal inside Strapi, opened by the first question. */
export const portal = ({ strapi }: { strapi: Core.Strapi }) => {
  let open: OpenPortal | null = null;
  service(strapi, 'publication', 'changeNotifier').onChange((types) => open?.changed(types));
  return {
    open(): OpenPortal {
      open ??= openPortal({
        connection: { connectionString: service(strapi, 'publication', 'reader').address() },
        searches: searchesOf(process.env.PORTAL_SEARCHES),
        http: httpOf(process.env),
        remember: remembersOf(process.env.PORTAL_REMEMBER),
        notes: notesOf(process.env.PORTAL_NOTES),
        filesFolder: filesFolderOf(process.env),
        addresses: addressesOf(process.env),
        onNews: (line) => strapi.log.info(`portal: ${line}`),
        onFault: (error) =>
          strapi.log.warn(`portal: ${error instanceof Error ? error.message : String(error)}`),
      });
      return open;
    },
    async close(): Promise<void> {
      await open?.close();
      open = null;
    },
  };
};

export type PortalService = ReturnType<typeof portal>;
