/** A public document as its page's address names it. */
export interface Named {
  readonly type: string;
  readonly id: string;
  readonly locale: string;
}

/** Where readers find what is public, as the operator has set it. */
export interface Addresses {
  /** The portal's page of a document; null while the portal has no pages. */
  readonly page: (document: Named) => string | null;
  /** What stands before a path; empty where it is not known. */
  readonly site: string;
}

/** PORTAL_PAGE_URL: such as https://example.gov.cn/open/{type}/{id}; PUBLIC_URL: the address that visitors use. */
export const addressesOf = (environment: NodeJS.ProcessEnv): Addresses => ({
  page: ({ type, id, locale }) =>
    environment.PORTAL_PAGE_URL
      ? environment.PORTAL_PAGE_URL.replaceAll('{type}', type)
          .replaceAll('{id}', id)
          .replaceAll('{locale}', locale)
      : null,
  get site() {
    return (environment.PUBLIC_URL ?? '').replace(/\/+$/, '');
  },
});
