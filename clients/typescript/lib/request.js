import { print } from 'graphql';
import { PortalFault } from './portal-fault.js';
const accept = 'application/graphql-response+json, application/json;q=0.9';
/** A server that knows no trusted documents says that the query is missing. */
const unknownDocument = new Set(['PERSISTED_QUERY_NOT_FOUND', 'BAD_REQUEST']);
const hashOf = (document) => document.__meta__?.hash;
const read = async (answer) => {
    const body = await answer.json().catch(() => null);
    const { data, errors } = (body ?? {});
    if (errors || data === undefined || data === null)
        throw new PortalFault(answer.status, errors ?? []);
    return data;
};
/**
 * A client of the portal at an address such as `/portal/graphql`, or `/portal/graphql?locale=EN` for English pages. It names the document by its hash in a GET, which
 * browsers and caches between can keep; where the server does not know the hash, it sends the text.
 */
export const portalClient = (address, { fetch: ask = fetch, signal } = {}) => {
    const send = (url, init, own) => ask(url, { ...init, signal: own ?? signal ?? null });
    const unknown = new Set();
    return async (document, variables, options) => {
        const hash = hashOf(document);
        if (hash && !unknown.has(hash)) {
            const asked = new URLSearchParams({
                documentId: `sha256:${hash}`,
                variables: JSON.stringify(variables),
            });
            try {
                return await read(await send(`${address}${address.includes('?') ? '&' : '?'}${asked}`, { headers: { accept } }, options?.signal));
            }
            catch (fault) {
                if (!(fault instanceof PortalFault && unknownDocument.has(fault.code)))
                    throw fault;
                unknown.add(hash);
            }
        }
        const body = JSON.stringify({ query: print(document), variables });
        const headers = { accept, 'content-type': 'application/json' };
        return read(await send(address, { method: 'POST', headers, body }, options?.signal));
    };
};
