import { saidError } from './said-error';

const headers = { 'content-type': 'application/json' };

const fault = (status: number): string =>
  JSON.stringify({
    data: null,
    error: { status, name: 'ServerError', message: 'Internal Server Error', details: {} },
  });

/**
 * What went wrong, as the admin can tell it: in the reader's language alone, and in Strapi's form where a proxy before a
 * server that is away answers with a page (the admin would print why that is no JSON).
 */
export const faultAnswer = async (response: Response, language: string): Promise<Response> => {
  if (response.ok) return response;
  const { status } = response;
  const type = response.headers.get('content-type') ?? '';
  if (status >= 500 && type.startsWith('text/html')) return new Response(fault(status), { status, headers });
  if (status < 400 || !type.startsWith('application/json')) return response;
  return new Response(saidError(language, await response.text()), { status, headers: response.headers });
};
