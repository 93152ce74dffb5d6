import { Client, type ClientConfig, type QueryArrayConfig, type QueryArrayResult } from 'pg';
import type { Row } from '../plan/site';

/** Every value comes as the text that PostgreSQL writes: the printers take it from there. */
const asText = { getTypeParser: () => (text: string) => text };

export interface NamedStatement {
  readonly text: string;
  /** Prepared under this name, or for this once without one. */
  readonly name?: string;
}

/** One connection. Statements are sent without waiting for the answers to those before (pipelining). */
export class Line {
  private client: Client | null = null;
  private opening: Promise<Client> | null = null;
  /** Statements without an answer yet. */
  waiting = 0;

  constructor(
    private readonly config: ClientConfig,
    private readonly onLost: (error: Error) => void,
  ) {}

  async query(statement: NamedStatement, values: readonly unknown[]): Promise<Row[]> {
    this.waiting += 1;
    try {
      const client = this.client ?? (await this.open());
      return await new Promise<Row[]>((resolve, reject) => {
        const config: QueryArrayConfig = {
          ...statement,
          values: values as unknown[],
          rowMode: 'array',
          types: asText as unknown as QueryArrayConfig['types'],
        };
        client.query(config, (error: Error | null, result: QueryArrayResult<(string | null)[]>) =>
          error ? reject(error) : resolve(result.rows),
        );
      });
    } finally {
      this.waiting -= 1;
    }
  }

  /** Forgets the connection; the next statement opens another. */
  renew(): void {
    const { client } = this;
    this.client = null;
    void client?.end().catch(() => {});
  }

  async end(): Promise<void> {
    const client = this.client ?? (await this.opening?.catch(() => null)) ?? null;
    this.client = null;
    await client?.end().catch(() => {});
  }

  private open(): Promise<Client> {
    this.opening ??= this.connect().finally(() => {
      this.opening = null;
    });
    return this.opening;
  }

  private async connect(): Promise<Client> {
    const client = new Client({ ...this.config, pipeline: true } as ClientConfig);
    const lost = (error: Error): void => {
      if (this.client === client) this.client = null;
      this.onLost(error);
    };
    client.on('error', lost);
    client.on('end', () => {
      if (this.client === client) this.client = null;
    });
    await client.connect();
    this.client = client;
    return client;
  }
}
