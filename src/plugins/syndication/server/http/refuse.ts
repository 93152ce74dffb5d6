import type { ServerResponse } from 'node:http';
import type { CodeName } from '../../../../domain/codes';
import { WrongMember } from '../../../../domain/subscriptions';
import { isLostDatabase } from '../../../../plugin-kit/database/lost-database';
import type { Headers } from '../../../../plugin-kit/http/respond';
import { BadParameter } from './parameters';
import { respondJson } from './respond';

/** A request that is answered by its status, with what would be right. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly said: CodeName,
    readonly headers: Headers = {},
    /** What the answer says beside the error. */
    readonly beside: object = {},
  ) {
    super(said.en);
  }
}

const unavailable = (): Refused =>
  new Refused(
    503,
    'UNAVAILABLE',
    {
      zh: '数据暂不可用，请稍后以同一 after 再试',
      en: 'The data cannot be reached: ask again later with the same after',
    },
    { 'Retry-After': '2', 'Cache-Control': 'no-store' },
  );

const internal = (): Refused =>
  new Refused(500, 'INTERNAL_SERVER_ERROR', { zh: '服务内部错误', en: 'Internal error' });

/** A parameter of the address, or a member of the body, that cannot be read. */
const badInput = (error: BadParameter | WrongMember): object => {
  const isParameter = error instanceof BadParameter;
  const name = isParameter ? error.parameter : error.member;
  const value = isParameter ? error.value : (JSON.stringify(error.value) ?? '').slice(0, 200);
  const { zh, en } = error.right;
  return {
    code: 'BAD_USER_INPUT',
    [isParameter ? 'parameter' : 'member']: name,
    value: isParameter ? value : (error.value ?? null),
    message: `${isParameter ? '参数 ' : ''}${name} ${zh}，收到“${value}”`,
    messageEn: `${isParameter ? 'Parameter ' : ''}${name} ${en}; got “${value}”`,
  };
};

/** The answer to what went wrong; a fault of ours is told to `onFault` and not to the reader. */
export const refuse = (response: ServerResponse, error: unknown, onFault: (error: unknown) => void): void => {
  if (error instanceof BadParameter || error instanceof WrongMember) {
    respondJson(response, 400, JSON.stringify({ error: badInput(error) }));
    return;
  }
  const isOurs = !(error instanceof Refused);
  if (isOurs) onFault(error);
  const refused = isOurs ? (isLostDatabase(error) ? unavailable() : internal()) : error;
  const { status, code, said, headers, beside } = refused;
  respondJson(
    response,
    status,
    JSON.stringify({ error: { code, message: said.zh, messageEn: said.en }, ...beside }),
    headers,
  );
};
