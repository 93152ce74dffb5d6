import { Client, type ClientConfig } from 'pg';

export interface ListenerParts {
  readonly connection: ClientConfig;
  /** As PostgreSQL lists the connection. */
  readonly name: string;
  readonly channel: string;
  readonly onTold: (payload: string | undefined) => void;
  /** Whether what is told is heard from now on. */
  readonly onListening?: (listening: boolean) => void;
  /** Told once, until it is well again. */
  readonly onFault: (error: unknown) => void;
  /** The database is a replica, on which nothing can be listened to: told once. */
  readonly onReplica?: () => void;
}

/** A connection that died without a word is noticed within these two together: less than a second. */
const BEAT_MS = 500;
const ANSWER_MS = 400;
const OPEN_MS = 3_000;
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 10_000;

/**
 * Hears, on a connection of its own, what PostgreSQL tells on a channel (LISTEN), and connects anew when it is lost,
 * until it is ended. A standby cannot be listened to: then it goes on trying, quietly, because it may be promoted.
 */
export class Listener {
  private client: Client | null = null;
  private timer: NodeJS.Timeout | undefined;
  private wait = FIRST_WAIT_MS;
  private ended = false;
  private faultTold = false;
  private replicaTold = false;

  constructor(private readonly parts: ListenerParts) {
    void this.open();
  }

  async end(): Promise<void> {
    this.ended = true;
    clearTimeout(this.timer);
    const { client } = this;
    this.client = null;
    await client?.end().catch(() => {});
  }

  private async open(): Promise<void> {
    const { connection, name, channel, onTold, onListening } = this.parts;
    const client = new Client({
      ...connection,
      application_name: name,
      connectionTimeoutMillis: OPEN_MS,
      query_timeout: OPEN_MS,
    });
    this.client = client;
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client, null));
    client.on('notification', ({ payload }) => onTold(payload));
    try {
      await client.connect();
      if (await this.isReplica(client)) return this.lost(client, null);
      await client.query(`LISTEN ${channel}`);
    } catch (error) {
      return this.lost(client, error);
    }
    if (this.client !== client) return;
    this.wait = FIRST_WAIT_MS;
    this.faultTold = false;
    onListening?.(true);
    this.beat(client);
  }

  private async isReplica(client: Client): Promise<boolean> {
    const { rows } = await client.query<{ replica: boolean }>('SELECT pg_is_in_recovery() AS replica');
    const replica = rows[0]?.replica === true;
    if (replica && !this.replicaTold) this.parts.onReplica?.();
    this.replicaTold = replica;
    return replica;
  }

  private beat(client: Client): void {
    this.timer = setTimeout(() => {
      // Whoever was busy meanwhile reads what has come before giving up (setImmediate). On a busy machine it may only be
      // late: it is connected anew, and a fault is told if that fails.
      let late: NodeJS.Immediate | undefined;
      const silent = setTimeout(() => {
        late = setImmediate(() => this.lost(client, null));
      }, ANSWER_MS);
      const answered = (): void => {
        clearTimeout(silent);
        clearImmediate(late);
      };
      client.query('SELECT').then(
        () => {
          answered();
          if (this.client === client) this.beat(client);
        },
        (error) => {
          answered();
          this.lost(client, error);
        },
      );
    }, BEAT_MS).unref();
  }

  private lost(client: Client, error: unknown): void {
    if (this.client !== client) return;
    this.client = null;
    this.parts.onListening?.(false);
    clearTimeout(this.timer);
    void client.end().catch(() => {});
    if (this.ended) return;
    if (error !== null && !this.faultTold) {
      this.faultTold = true;
      this.parts.onFault(error);
    }
    this.timer = setTimeout(() => void this.open(), this.wait).unref();
    this.wait = Math.min(this.wait * 2, LONGEST_WAIT_MS);
  }
}
