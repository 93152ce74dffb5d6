import { Client, type ClientConfig, type QueryArrayConfig, type QueryArrayResult } from 'pg';
import type { Row } from '../plan/site';

/** Every value comes as the text that PostgreSQL writes: the printers take it from there. */
const asText = { getTypeParser: () => (text: string) => text };

export interface NamedStatement {
  readonly text: string;
  /** Prepared under this name, or for this once without one. */
  readonly name?: string;
}

export type Done = (error: Error | null, rows: readonly Row[]) => void;

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

  /** Asks, and calls back once with the rows or with the error. */
  query(statement: NamedStatement, values: readonly unknown[], done: Done): void {
    this.waiting += 1;
    const finish: Done = (error, rows) => {
      this.waiting -= 1;
      done(error, rows);
    };
    if (this.client) this.send(this.client, statement, values, finish);
    else
      this.open().then(
        (client) => this.send(client, statement, values, finish),
        (error: Error) => finish(error, []),
      );
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

  private send(client: Client, { text, name }: NamedStatement, values: readonly unknown[], done: Done): void {
    const config: QueryArrayConfig = {
      text,
      ...(name === undefined ? {} : { name }),
      values: values as unknown[],
      rowMode: 'array',
      types: asText as unknown as QueryArrayConfig['types'],
    };
    client.query(config, (error: Error | null, result: QueryArrayResult<(string | null)[]>) =>
      error ? done(error, []) : done(null, result.rows),
    );
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
