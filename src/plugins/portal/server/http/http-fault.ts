/** A request that is no GraphQL request: answered by its status, with what would be right. */
export class HttpFault extends Error {
  constructor(
    readonly status: number,
    zh: string,
    en: string,
    readonly headers: Readonly<Record<string, string>> = {},
    readonly code: 'BAD_REQUEST' | 'RATE_LIMITED' | 'UNAVAILABLE' = 'BAD_REQUEST',
  ) {
    super(`${zh} (${en})`);
  }
}
