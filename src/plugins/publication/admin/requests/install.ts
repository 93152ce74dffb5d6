import { loadedHeader } from '../../../../domain/stale-form';
import { reasonHeader } from '../../../../domain/withdrawal';
import { type DocumentRequest, documentRequest, withdraws } from './address';
import { faultAnswer } from './fault-answer';
import { loadedDrafts } from './loaded-drafts';
import { onceAtATime } from './once';
import { currentReason } from './reason';

/** Where Strapi's admin keeps the reader's language. */
const languageKey = 'strapi-admin-language';

type Fetch = typeof window.fetch;

const addressOf = (input: Parameters<Fetch>[0]): string =>
  typeof input === 'string' ? input : 'url' in input ? input.url : input.href;

const withHeader = (init: RequestInit | undefined, name: string, value: string): RequestInit => {
  const headers = new Headers(init?.headers);
  headers.set(name, value);
  return { ...init, headers };
};

const json = (answer: string): Response =>
  new Response(answer, { headers: { 'content-type': 'application/json' } });

/**
 * Strapi's own requests carry neither why something is withdrawn nor how old a form is, and give no place to say it:
 * here they get it on their way. Whatever becomes of a save, what was typed outlives it (loaded-drafts.ts).
 */
export const installHeaders = (page: Pick<Window, 'fetch' | 'location' | 'localStorage'>): void => {
  const bare: Fetch = page.fetch.bind(page);
  const send: Fetch = async (input, init) =>
    faultAnswer(await bare(input, init), page.localStorage.getItem(languageKey) ?? 'zh-Hans');
  const drafts = loadedDrafts();
  const once = onceAtATime();
  let pathname = page.location.pathname;

  const sendForm = async (
    request: DocumentRequest,
    input: Parameters<Fetch>[0],
    init?: RequestInit,
  ): Promise<Response> => {
    // A row of a list is published without its form.
    const isOpen = page.location.pathname.endsWith(`/${request.documentId}`);
    const loaded = isOpen ? drafts.loaded(request) : null;
    drafts.hold(request);
    const response = await send(input, loaded === null ? init : withHeader(init, loadedHeader, loaded));
    if (!response.ok) return response;
    drafts.letGo(request);
    if (request.deed === 'save') drafts.keep(request, await response.clone().text());
    return response;
  };

  const load = async (
    request: DocumentRequest,
    input: Parameters<Fetch>[0],
    init?: RequestInit,
  ): Promise<Response> => {
    const held = drafts.held(request);
    if (held !== null) return json(held);
    const shown = drafts.shown(request);
    try {
      const response = await send(input, init);
      if (response.status >= 500 && shown !== null) return json(shown);
      if (response.ok) drafts.keep(request, await response.clone().text());
      return response;
    } catch (error) {
      const isGivenUp = error instanceof DOMException && error.name === 'AbortError';
      if (shown === null || isGivenUp) throw error;
      return json(shown);
    }
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
    if (request === null) return send(input, init);
    if (request.deed === 'load') return load(request, input, init);
    if (request.deed === 'discard') drafts.letGo(request);
    if (request.deed !== 'save' && request.deed !== 'publish') return send(input, init);
    return once(`${method} ${address} ${String(init?.body)}`, () => sendForm(request, input, init));
  };
};
