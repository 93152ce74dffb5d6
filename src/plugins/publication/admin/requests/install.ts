import { loadedHeader } from '../../../../domain/stale-form';
import { reasonHeader } from '../../../../domain/withdrawal';
import { type DocumentRequest, documentRequest, withdraws } from './address';
import { loadedDrafts } from './loaded-drafts';
import { currentReason } from './reason';

type Fetch = typeof window.fetch;

const addressOf = (input: Parameters<Fetch>[0]): string =>
  typeof input === 'string' ? input : 'url' in input ? input.url : input.href;

const withHeader = (init: RequestInit | undefined, name: string, value: string): RequestInit => {
  const headers = new Headers(init?.headers);
  headers.set(name, value);
  return { ...init, headers };
};

const isStale = (answer: string): boolean => {
  try {
    const { error } = JSON.parse(answer) as { error?: { details?: { stale?: unknown } } };
    return error?.details?.stale !== undefined;
  } catch {
    return false;
  }
};

const json = (answer: string): Response =>
  new Response(answer, { headers: { 'content-type': 'application/json' } });

/**
 * Strapi's own requests carry neither why something is withdrawn nor how old a form is, and give no place to say it:
 * here they get it on their way.
 */
export const installHeaders = (page: Pick<Window, 'fetch' | 'location'>): void => {
  const send: Fetch = page.fetch.bind(page);
  const drafts = loadedDrafts();
  let pathname = page.location.pathname;

  const sendForm = async (
    request: DocumentRequest,
    input: Parameters<Fetch>[0],
    init?: RequestInit,
  ): Promise<Response> => {
    // A row of a list is published without its form.
    const isOpen = page.location.pathname.endsWith(`/${request.documentId}`);
    const loaded = isOpen ? drafts.loaded(request) : null;
    const response = await send(input, loaded === null ? init : withHeader(init, loadedHeader, loaded));
    const answer = await response.clone().text();
    if (!response.ok && isStale(answer)) drafts.hold(request);
    if (response.ok && request.deed === 'save') drafts.keep(request, answer);
    return response;
  };

  const load = async (
    request: DocumentRequest,
    input: Parameters<Fetch>[0],
    init?: RequestInit,
  ): Promise<Response> => {
    const held = drafts.held(request);
    if (held !== null) return json(held);
    const response = await send(input, init);
    if (response.ok) drafts.keep(request, await response.clone().text());
    return response;
  };

  page.fetch = (input, init) => {
    if (page.location.pathname !== pathname) drafts.release();
    pathname = page.location.pathname;
    const method = init?.method ?? (input instanceof Request ? input.method : 'GET');
    const address = addressOf(input);
    const reason = currentReason();
    if (reason !== null && withdraws(method, address))
      return send(input, withHeader(init, reasonHeader, encodeURIComponent(reason)));
    const request = documentRequest(method, address);
    if (request?.deed === 'load') return load(request, input, init);
    if (request?.deed === 'save' || request?.deed === 'publish') return sendForm(request, input, init);
    return send(input, init);
  };
};
