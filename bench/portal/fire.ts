import { connect, type Socket } from 'node:net';

export interface Shot {
  readonly path: string;
  readonly body: string;
}

export interface Figures {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly answers: number;
  /** Bytes of a body, on the average. */
  readonly bytes: number;
}

const request = ({ path, body }: Shot): string =>
  `POST ${path} HTTP/1.1\r\nHost: bench\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

const END = Buffer.from('\r\n\r\n');

/** Reads answers with a Content-Length from one kept connection, and calls back with each body. */
const readAnswers = (socket: Socket, onBody: (status: string, body: Buffer) => void): void => {
  let kept: Buffer = Buffer.alloc(0);
  let wanted = -1;
  let status = '';
  let parts: Buffer[] = [];
  let have = 0;
  socket.on('data', (chunk: Buffer) => {
    let rest = chunk;
    while (rest.length > 0) {
      if (wanted === -1) {
        const head = kept.length > 0 ? Buffer.concat([kept, rest]) : rest;
        const end = head.indexOf(END);
        if (end === -1) {
          kept = head;
          return;
        }
        const text = head.subarray(0, end).toString('latin1');
        status = text.slice(9, 12);
        wanted = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0);
        kept = Buffer.alloc(0);
        rest = head.subarray(end + 4);
        parts = [];
        have = 0;
      }
      const taken = rest.subarray(0, wanted - have);
      parts.push(taken);
      have += taken.length;
      rest = rest.subarray(taken.length);
      if (have === wanted) {
        wanted = -1;
        onBody(status, parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts));
      }
    }
  });
};

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

interface Firing {
  readonly connections: number;
  readonly seconds: number;
  /** The address of this machine from which it comes (127.0.0.2). */
  readonly from?: string;
  /** Whether answers that tell of a fault are counted, too. */
  readonly faultsToo?: boolean;
}

/** Asks one question over so many kept connections, each waiting for its answer, for some seconds. */
export const fire = async (
  port: number,
  shots: readonly Shot[],
  { connections, seconds, from, faultsToo = false }: Firing,
): Promise<Figures> => {
  const requests = shots.map(request);
  const times: number[] = [];
  let bytes = 0;
  let next = 0;
  const began = performance.now();
  const until = began + seconds * 1_000;
  await Promise.all(
    Array.from(
      { length: connections },
      () =>
        new Promise<void>((resolve, reject) => {
          const socket = connect({ port, host: '127.0.0.1', ...(from ? { localAddress: from } : {}) });
          socket.setNoDelay(true);
          let sent = 0;
          const send = (): void => {
            if (performance.now() >= until) {
              socket.end();
              resolve();
              return;
            }
            sent = performance.now();
            next = (next + 1) % requests.length;
            socket.write(requests[next] as string);
          };
          readAnswers(socket, (status, body) => {
            times.push(performance.now() - sent);
            bytes += body.length;
            if (!faultsToo && (status !== '200' || body.includes('"errors"')))
              reject(new Error(`${status}: ${body.toString().slice(0, 300)}`));
            else send();
          });
          socket.on('error', reject);
          socket.on('connect', send);
        }),
    ),
  );
  const took = (performance.now() - began) / 1_000;
  const sorted = [...times].sort((a, b) => a - b);
  return {
    perSecond: times.length / took,
    p50: quantile(sorted, 0.5),
    p99: quantile(sorted, 0.99),
    answers: times.length,
    bytes: Math.round(bytes / Math.max(1, times.length)),
  };
};
