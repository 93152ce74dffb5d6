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
