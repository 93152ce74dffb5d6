import { Agent, request as requestPlainly } from 'node:http';
import { request as requestSecurely, Agent as SecureAgent } from 'node:https';
import { type BlockList, isIP } from 'node:net';
import type { Answered } from '../../../../domain/subscriptions';
import { type Reached, type Resolver, reach, Unreachable } from '../subscriptions/reachable';

export interface Message {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What came back, how long it took, and how the answer began. */
export interface Sent extends Answered {
  readonly ms: number;
  readonly answer: string;
}

/** So much of an answer is read; who says more is not listened to any longer. */
const MOST_READ = 16_384;
const MOST_SHOWN = 300;

export interface SenderOptions {
  readonly own: BlockList;
  readonly resolver: Resolver;
  /** For the whole of it, from the look-up to the end of the answer. */
  readonly timeoutMs: number;
}

const shown = (bytes: readonly Buffer[]): string =>
  Buffer.concat(bytes)
    .toString('utf8')
    .replace(/[\p{Cc}\ufffd]+/gu, ' ')
    .trim()
    .slice(0, MOST_SHOWN);

const inAWord = (error: unknown): string => {
  if (error instanceof Unreachable) return error.message;
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : error instanceof Error ? error.message.slice(0, 200) : 'failed';
};

/** Posts messages. Connections are kept between them; each goes to the number that was looked up and allowed for this message. */
export class Sender {
  private readonly agents = {
    'http:': new Agent({ keepAlive: true, maxSockets: 100, timeout: 60_000 }),
    'https:': new SecureAgent({ keepAlive: true, maxSockets: 100, timeout: 60_000 }),
  };

  constructor(private readonly options: SenderOptions) {}

  /** Never throws: what goes wrong is an answer, too. */
  async send(message: Message): Promise<Sent> {
    const began = Date.now();
    const over = AbortSignal.timeout(this.options.timeoutMs);
    const nothing = (problem: string): Sent => ({
      status: null,
      retryAfter: null,
      problem,
      ms: Date.now() - began,
      answer: '',
    });
    try {
      const reached = await reach(message.address, this.options.own, this.options.resolver);
      return { ...(await this.post(reached, message, over)), ms: Date.now() - began };
    } catch (error) {
      return nothing(over.aborted ? 'timeout' : inAWord(error));
    }
  }

  end(): void {
    for (const agent of Object.values(this.agents)) agent.destroy();
  }

  private post(
    { url, ip }: Reached,
    { headers, body }: Message,
    signal: AbortSignal,
  ): Promise<Omit<Sent, 'ms'>> {
    const secure = url.protocol === 'https:';
    const host = url.hostname.replace(/^\[|\]$/g, '');
    return new Promise((resolve, reject) => {
      const sending = (secure ? requestSecurely : requestPlainly)(
        {
          // The number, not the name: nobody looks it up a second time. Redirects are answers like others.
          host: ip,
          family: isIP(ip),
          port: url.port || (secure ? 443 : 80),
          path: `${url.pathname}${url.search}`,
          method: 'POST',
          agent: this.agents[secure ? 'https:' : 'http:'],
          ...(secure && isIP(host) === 0 ? { servername: host } : {}),
          signal,
          headers: {
            ...headers,
            Host: url.host,
            'Content-Type': 'application/json; charset=utf-8',
            'Content-Length': Buffer.byteLength(body),
            'User-Agent': 'Gongkai-Webhooks/1',
          },
        },
        (response) => {
          const read: Buffer[] = [];
          let length = 0;
          const done = (): void =>
            resolve({
              status: response.statusCode ?? null,
              retryAfter: response.headers['retry-after'] ?? null,
              problem: null,
              answer: shown(read),
            });
          response.on('data', (bytes: Buffer) => {
            read.push(bytes);
            length += bytes.length;
            if (length <= MOST_READ) return;
            done();
            response.destroy();
          });
          response.on('end', done);
          // Cut off in the middle: whether it was taken in is not known.
          response.on('error', reject);
        },
      );
      sending.on('error', reject);
      sending.end(body);
    });
  }
}
