export type FaultCode =
  | 'BAD_USER_INPUT'
  | 'QUERY_TOO_COMPLEX'
  | 'GRAPHQL_PARSE_FAILED'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'OPERATION_RESOLUTION_FAILURE'
  | 'OPERATION_NOT_SUPPORTED'
  | 'PERSISTED_QUERY_NOT_FOUND'
  | 'ONLY_TRUSTED_DOCUMENTS'
  | 'QUERY_TIMEOUT'
  | 'UNAVAILABLE'
  | 'INTERNAL_SERVER_ERROR';

/** The caller asked for something that cannot be: told in Chinese and English, with a code. */
export class CallerFault extends Error {
  constructor(
    readonly zh: string,
    readonly en: string,
    readonly code: FaultCode = 'BAD_USER_INPUT',
  ) {
    super(`${zh} (${en})`);
  }
}

export const unknownDocument = (): CallerFault =>
  new CallerFault(
    '没有登记这个 documentId 的查询文档，请发送 query 全文',
    'no trusted document has this hash: send the text as query',
    'PERSISTED_QUERY_NOT_FOUND',
  );

export const onlyTrusted = (): CallerFault =>
  new CallerFault(
    '本接口只接受登记过的查询文档',
    'only trusted documents are taken here',
    'ONLY_TRUSTED_DOCUMENTS',
  );

/** Too many others were looking through much, and its turn did not come. */
export class WaitedTooLong extends Error {
  readonly code: FaultCode = 'QUERY_TIMEOUT';

  constructor() {
    super(
      '检索请求过多，未能在时限内轮到，请稍后再试 (too many searches: no turn came in time, try again later)',
    );
  }
}
