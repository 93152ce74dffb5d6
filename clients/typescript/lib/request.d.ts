import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
export interface PortalOptions {
    readonly fetch?: typeof fetch;
    readonly signal?: AbortSignal;
}
export type Request = <Data, Variables extends object>(document: TypedDocumentNode<Data, Variables>, variables: Variables, options?: Pick<PortalOptions, 'signal'>) => Promise<Data>;
/**
 * A client of the portal at an address such as `/portal/graphql`, or `/portal/graphql?locale=EN` for English pages. It names the document by its hash in a GET, which
 * browsers and caches between can keep; where the server does not know the hash, it sends the text.
 */
export declare const portalClient: (address: string, { fetch: ask, signal }?: PortalOptions) => Request;
