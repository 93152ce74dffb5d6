import { Socket } from 'node:net';
import { Client, type ClientConfig, type QueryArrayConfig, type QueryArrayResult } from 'pg';
import type { Row } from '../terms/row';

/** Every value comes as the text that PostgreSQL writes: the printers take it from there. */
const asText = { getTypeParser: () => (text: string) => text };

export interface NamedStatement {
  readonly text: string;
  /** Prepared under this name, or for this once without one. */
  readonly name?: string;
}

export type Done = (error: Error | null, rows: readonly Row[]) => void;

export interface PortalConnectionOptions {
  readonly connection: ClientConfig;
  /** How long PostgreSQL may say nothing at all to what it was asked, before the connection is taken for dead. */
  readonly silenceMs: number;
  readonly onLost: (error: Error) => void;
}

/** Silence is counted in beats, so that a process that was busy itself takes nobody for dead. */
const BEATS = 12;

/** One connection. Statements are sent without waiting for the answers to those before (pipelining). */
export class PortalConnection {
  private client: Client | null = null;
  private opening: Promise<Client> | null = null;
  private silentBeats = 0;
  /** Statements without an answer yet. */
  waiting = 0;

  constructor(private readonly options: PortalConnectionOptions) {}

  /** Asks, and calls back once with the rows or with the error. */
  query(statement: NamedStatement, values: readonly unknown[], done: Done): void {
    this.waiting += 1;
    const finish: Done = (error, rows) => {
      this.waiting -= 1;
      this.silentBeats = 0;
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
    const { connection, silenceMs, onLost } = this.options;
    // Its own socket: a connection that hangs can be ended by nothing else.
    const socket = new Socket();
    const client = new Client({ ...connection, stream: () => socket, pipeline: true } as ClientConfig);
    const forget = (): void => {
      clearInterval(watch);
      if (this.client === client) this.client = null;
    };
    const watch = setInterval(() => {
      this.silentBeats = this.waiting === 0 ? 0 : this.silentBeats + 1;
      if (this.silentBeats >= BEATS) socket.destroy();
    }, silenceMs / BEATS).unref();
    client.on('error', (error) => {
      forget();
      onLost(error);
    });
    client.on('end', forget);
    try {
      await client.connect();
    } catch (error) {
      forget();
      throw error;
    }
    this.client = client;
    this.silentBeats = 0;
    return client;
  }
}
