import type { IncomingMessage } from 'node:http';

/** A public document as its page's address names it. */
export interface Named {
  readonly type: string;
  readonly id: string;
  readonly locale: string;
}

/** Where things are found by whoever reads. */
export interface Places {
  /** The portal's page of a document; null while the portal has no pages. */
  readonly page: (document: Named) => string | null;
  /** Whether a document has a page for each language. */
  readonly pageByLocale: boolean;
  /** What stands before a path: the address that visitors use, otherwise the one that was asked. */
  readonly site: (request: IncomingMessage) => string;
  /** The same where nobody asks; empty where it is not known. */
  readonly knownSite: string;
}

const usualHost = /^[\w.-]+(?::\d{1,5})?$|^\[[\da-f:.]+\](?::\d{1,5})?$/i;

/** PORTAL_PAGE_URL: such as https://example.gov.cn/open/{type}/{id}; PUBLIC_URL: the address that visitors use. */
export const placesOf = (environment: NodeJS.ProcessEnv): Places => {
  const known = (): string => (environment.PUBLIC_URL ?? '').replace(/\/+$/, '');
  return {
    page: ({ type, id, locale }) =>
      environment.PORTAL_PAGE_URL
        ? environment.PORTAL_PAGE_URL.replaceAll('{type}', type)
            .replaceAll('{id}', id)
            .replaceAll('{locale}', locale)
        : null,
    pageByLocale: environment.PORTAL_PAGE_URL?.includes('{locale}') ?? false,
    get knownSite() {
      return known();
    },
    site: ({ headers: { host } }) =>
      known() || (host !== undefined && usualHost.test(host) ? `http://${host}` : ''),
  };
};
