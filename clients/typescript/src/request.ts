import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { PortalFault, type PortalFaultEntry } from './portal-fault.js';

export interface PortalOptions {
  readonly fetch?: typeof fetch;
  readonly signal?: AbortSignal;
}

export type Request = <Data, Variables extends object>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  options?: Pick<PortalOptions, 'signal'>,
) => Promise<Data>;

const accept = 'application/graphql-response+json, application/json;q=0.9';
/** A server that knows no trusted documents says that the query is missing. */
const unknownDocument = new Set(['PERSISTED_QUERY_NOT_FOUND', 'BAD_REQUEST']);

const hashOf = (document: object): string | undefined =>
  (document as { __meta__?: { hash?: string } }).__meta__?.hash;

const read = async <Data>(answer: Response): Promise<Data> => {
  const body: unknown = await answer.json().catch(() => null);
  const { data, errors } = (body ?? {}) as { data?: Data | null; errors?: readonly PortalFaultEntry[] };
  if (errors || data === undefined || data === null) throw new PortalFault(answer.status, errors ?? []);
  return data;
};

/**
 * A client of the portal at an address such as `/portal/graphql`, or `/portal/graphql?locale=EN` for English pages. It names the document by its hash in a GET, which
 * browsers and caches between can keep; where the server does not know the hash, it sends the text.
 */
export const portalClient = (
  address: string,
  { fetch: ask = fetch, signal }: PortalOptions = {},
): Request => {
  const send = (url: string, init: RequestInit, own?: AbortSignal): Promise<Response> =>
    ask(url, { ...init, signal: own ?? signal ?? null });
  const unknown = new Set<string>();
  return async (document, variables, options) => {
    const hash = hashOf(document);
    if (hash && !unknown.has(hash)) {
      const asked = new URLSearchParams({
        documentId: `sha256:${hash}`,
        variables: JSON.stringify(variables),
      });
      try {
        return await read(
          await send(
            `${address}${address.includes('?') ? '&' : '?'}${asked}`,
            { headers: { accept } },
            options?.signal,
          ),
        );
      } catch (fault) {
        if (!(fault instanceof PortalFault && unknownDocument.has(fault.code))) throw fault;
        unknown.add(hash);
      }
    }
    const body = JSON.stringify({ query: print(document), variables });
    const headers = { accept, 'content-type': 'application/json' };
    return read(await send(address, { method: 'POST', headers, body }, options?.signal));
  };
};
