import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Caller } from '../../tests/integration/support/account';

/** A receiver that reads a message and answers 204. */
export class Outlet {
  count = 0;
  onMessage: (body: string) => void = () => undefined;
  private readonly server: Server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      this.count += 1;
      response.writeHead(204).end();
      this.onMessage(Buffer.concat(pieces).toString('utf8'));
    });
  });

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hook`;
  }

  /** Resolves when so many have come. */
  async reached(count: number): Promise<void> {
    while (this.count < count) await new Promise((resolve) => setTimeout(resolve, 2));
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

const KEY = Buffer.alloc(32, 7);

/** The headers of Standard Webhooks, as a bare loop makes them. */
export const signed = (id: string, body: string): Record<string, string> => {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', KEY).update(`${id}.${timestamp}.${body}`).digest('base64');
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  };
};

/** Registers an outlet as the page does. */
export const subscribe = async (
  office: Caller,
  address: string,
  from: 'now' | 'beginning',
): Promise<string> => {
  const answer = await office('POST', '/syndication/subscriptions', {
    name: `卫东发布 ${address}`,
    kind: 'website',
    address,
    from,
  });
  if (answer.status !== 201) throw new Error(await answer.text());
  return ((await answer.json()) as { id: string }).id;
};

export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

export const rounded = (value: number): number => Math.round(value * 100) / 100;
