import type { IncomingMessage } from 'node:http';
import type { Pool } from 'pg';
import { readReceipt } from '../../../../domain/subscriptions';
import { limitedBody } from '../../../../plugin-kit/http/limited-body';
import type { Ahead } from '../../../../plugin-kit/http/mount-ahead';
import { createEntrance } from '../http/entrance';
import { Refused } from '../http/refuse';
import { respondJson } from '../http/respond';
import { subscriptionWithToken, takeReceipt } from './take-receipt';

const PATH = '/syndication/receipts';
/** A receipt has a few hundred bytes. */
const LONGEST = 16_384;

const unknownToken = (): Refused =>
  new Refused(
    401,
    'UNAUTHENTICATED',
    {
      zh: '请以投送渠道的令牌登录：Authorization: Bearer …，令牌在新建渠道或更换密钥时给出',
      en: 'Sign in with the subscription’s token: Authorization: Bearer …; it is given out when a subscription is made or its keys are changed',
    },
    { 'WWW-Authenticate': 'Bearer' },
  );

const badBody = (): Refused =>
  new Refused(400, 'BAD_USER_INPUT', { zh: '请求体应为 JSON 对象', en: 'The body should be a JSON object' });

const tooLong = (): Refused =>
  new Refused(
    413,
    'TOO_LARGE',
    { zh: `请求体不能超过 ${LONGEST} 字节`, en: `The body may have ${LONGEST} bytes at most` },
    { Connection: 'close' },
  );

const neverSent = (): Refused =>
  new Refused(404, 'NOT_FOUND', {
    zh: '该文档（id 与 locale）从未发给本渠道',
    en: 'This document (id and locale) was never sent to this subscription',
  });

const cutOff = (): Refused =>
  new Refused(400, 'BAD_USER_INPUT', { zh: '请求中断', en: 'The request was cut off' });

const readBody = async (request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> => {
  const text = await new Promise<string>((resolve, reject) =>
    limitedBody(request, LONGEST, { tooLong, cutOff }, resolve, reject),
  );
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === 'object' && body !== null && !Array.isArray(body))
      return body as Readonly<Record<string, unknown>>;
  } catch {
    // Told below.
  }
  throw badBody();
};

/** `POST /syndication/receipts`: an outlet reports what it posted, corrected or took down. */
export const receiptsEntrance = (pool: () => Pool, onFault: (error: unknown) => void): Ahead =>
  createEntrance(
    (path) =>
      path === PATH
        ? async (request, response) => {
            const [, token] = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
            const subscription = token ? await subscriptionWithToken(pool(), token) : null;
            if (subscription === null) throw unknownToken();
            const receipt = readReceipt(await readBody(request), new Date());
            const kept = await takeReceipt(pool(), subscription, receipt);
            if (kept === null) throw neverSent();
            respondJson(response, kept.isNew ? 201 : 200, JSON.stringify({ receipt, current: kept.current }));
          }
        : null,
    onFault,
    { methods: ['POST'], headers: ['Authorization', 'Content-Type'] },
  );
