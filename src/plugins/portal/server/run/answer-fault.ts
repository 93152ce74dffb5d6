import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { isLostDatabase } from '../../../../plugin-kit/database/lost-database';
import { CallerFault, type FaultCode, WaitedTooLong } from '../terms/faults';

/** A request that is refused before anything is asked of the database. */
export class Refused extends Error {
  constructor(readonly errors: readonly GraphQLFormattedError[]) {
    super(errors.map(({ message }) => message).join('; '));
  }
}

/** An error of the library as the caller sees it: message, place and code, nothing of the inside. */
export const formatted = (error: GraphQLError, code: FaultCode): GraphQLFormattedError => ({
  message: error.message,
  ...(error.locations ? { locations: error.locations } : {}),
  ...(error.path ? { path: error.path } : {}),
  extensions: { code: typeof error.extensions.code === 'string' ? error.extensions.code : code },
});

const refusal = (fault: CallerFault): Refused =>
  new Refused([{ message: fault.message, extensions: { code: fault.code } }]);

const told = {
  QUERY_TIMEOUT: '查询超时，请缩小范围 (the query took too long: ask for less)',
  UNAVAILABLE: '数据暂不可用，请稍后再试 (the data cannot be reached: try again later)',
  INTERNAL_SERVER_ERROR: '服务内部错误 (internal error)',
} as const;

const codeOf = (error: unknown): keyof typeof told => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === '57014') return 'QUERY_TIMEOUT';
  return isLostDatabase(error) ? 'UNAVAILABLE' : 'INTERNAL_SERVER_ERROR';
};

/** What the caller is told of a fault of ours. */
export const faultOfOurs = (error: unknown, key: string): GraphQLFormattedError => {
  if (error instanceof WaitedTooLong)
    return { message: error.message, path: [key], extensions: { code: error.code } };
  const code = codeOf(error);
  return { message: told[code], path: [key], extensions: { code } };
};

export const asRefusal = (error: unknown): Refused | null => {
  if (error instanceof Refused) return error;
  if (error instanceof CallerFault) return refusal(error);
  return error instanceof GraphQLError ? new Refused([formatted(error, 'BAD_USER_INPUT')]) : null;
};
