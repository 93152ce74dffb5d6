import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A message that came in. */
export interface Received {
  readonly id: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly change: {
    readonly seq: number;
    readonly id: string;
    readonly action: string;
    readonly [more: string]: unknown;
  };
}

/** How a receiver behaves: it answers a message, or does something worse. */
export type Manners = (message: Received, request: IncomingMessage, response: ServerResponse) => void;

export const takesAll: Manners = (_, __, response) => {
  response.writeHead(204).end();
};

/** A receiver of webhooks on this machine. `taken` has what it answered with 2xx, `seen` everything. */
export class Receiver {
  readonly seen: Received[] = [];
  readonly taken: Received[] = [];
  manners: Manners = takesAll;
  private underWay = 0;
  most = 0;
  private readonly server = createServer((request, response) => this.take(request, response));

  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}/hook`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private take(request: IncomingMessage, response: ServerResponse): void {
    this.underWay += 1;
    this.most = Math.max(this.most, this.underWay);
    response.once('close', () => {
      this.underWay -= 1;
    });
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const body = Buffer.concat(pieces).toString('utf8');
      const message: Received = {
        id: String(request.headers['webhook-id']),
        headers: request.headers as Record<string, string>,
        body,
        change: JSON.parse(body),
      };
      this.seen.push(message);
      response.once('finish', () => {
        if (response.statusCode >= 200 && response.statusCode < 300) this.taken.push(message);
      });
      this.manners(message, request, response);
    });
  }
}
