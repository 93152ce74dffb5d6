import type { IncomingMessage } from 'node:http';
import { type Addresses, addressesOf } from '../../../../plugin-kit/http/addresses';

/** Where things are found by whoever reads. */
export interface Places {
  /** The portal's page of a document; null while the portal has no pages. */
  readonly page: Addresses['page'];
  /** Whether a document has a page for each language. */
  readonly pageByLocale: boolean;
  /** What stands before a path: the address that visitors use, otherwise the one that was asked. */
  readonly site: (request: IncomingMessage) => string;
  /** The same where nobody asks; empty where it is not known. */
  readonly knownSite: string;
}

const usualHost = /^[\w.-]+(?::\d{1,5})?$|^\[[\da-f:.]+\](?::\d{1,5})?$/i;

export const placesOf = (environment: NodeJS.ProcessEnv): Places => {
  const addresses = addressesOf(environment);
  return {
    page: addresses.page,
    pageByLocale: environment.PORTAL_PAGE_URL?.includes('{locale}') ?? false,
    get knownSite() {
      return addresses.site;
    },
    site: ({ headers: { host } }) =>
      addresses.site || (host !== undefined && usualHost.test(host) ? `http://${host}` : ''),
  };
};
