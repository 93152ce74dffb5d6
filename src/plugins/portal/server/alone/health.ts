import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CodeName } from '../../../../domain/codes';
import type { PortalReady } from '../open-portal';

const part = (ok: boolean, problem: CodeName) => (ok ? { ok } : { ok, problem });

/**
 * A portal by itself neither sends to outlets nor may read who they are, and on a replica no worker is to be seen. To take
 * it out of service because sending stands still would make two faults of one: this part is told as unknown and not counted.
 */
const elsewhere = {
  worker: {
    ok: null,
    note: {
      zh: '门户进程不负责投送，也无从得知投送是否正常，请查看主服务的 /ready',
      en: 'A process of the portal sends nothing and cannot know: ask /ready of the server',
    } satisfies CodeName,
  },
  subscriptions: null,
};

const answerOf = ({ database, store }: PortalReady) => {
  const checks = {
    database: part(database, { zh: '数据库没有应答', en: 'The database does not answer' }),
    store: part(store, {
      zh: '只读角色读不到公开库和账本',
      en: 'The reading role cannot read the store and the ledger',
    }),
  };
  return { ready: database && store, checks, ...checks, ...elsewhere };
};

/** `/_health`: 204 while alive; `/ready`: 200 when database and store can be read, 503 when not. */
export const health = async (
  ready: () => Promise<PortalReady>,
  { url }: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  if (url === '/ready') {
    const answer = answerOf(await ready());
    response.writeHead(answer.ready ? 200 : 503, {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-store',
    });
    response.end(JSON.stringify(answer));
    return;
  }
  response.writeHead(url === '/_health' ? 204 : 404);
  response.end();
};
