import { Agent, request } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly body: string;
}

export interface Asking {
  readonly port: number;
  readonly path: string;
  readonly body?: string;
  readonly agent: Agent;
  /** The address of this machine that asks. */
  readonly from?: string;
}

/** One request over a kept connection, and its whole answer. */
export const ask = ({ port, path, body, agent, from }: Asking): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const asked = request(
      {
        host: '127.0.0.1',
        port,
        path,
        agent,
        method: body === undefined ? 'GET' : 'POST',
        ...(from ? { localAddress: from } : {}),
        headers:
          body === undefined
            ? {}
            : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) },
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString() }),
        );
        response.on('error', reject);
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });

export const keptConnections = (most: number): Agent => new Agent({ keepAlive: true, maxSockets: most });

/** The same, where anything but a good answer is a fault of the bench. */
export const askWell = async (asking: Asking): Promise<string> => {
  const { status, body } = await ask(asking);
  if (status !== 200 || body.includes('"errors"')) throw new Error(`${status}: ${body.slice(0, 300)}`);
  return body;
};
