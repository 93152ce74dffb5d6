import { Client, type ClientConfig } from 'pg';
import { type ChangedTypes, changedTypesIn } from '../../../change-clock';

export interface Hearing {
  readonly connection: ClientConfig;
  /** Something public has changed, of these types. */
  readonly onChange: (types: ChangedTypes) => void;
  /** Whether changes are heard from now on. */
  readonly onListening: (listening: boolean) => void;
  readonly onFault: (error: unknown) => void;
  /** The database is a replica, on which nothing can be listened to. */
  readonly onReplica: () => void;
}

/** The name under which PostgreSQL tells of changes; database/migrations has the trigger. */
const CHANNEL = 'gongkai_public';

/** A connection that died without a word is noticed within these two together: less than a second. */
const BEAT_MS = 500;
const BEAT_ANSWER_MS = 400;
const OPEN_MS = 3_000;
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 10_000;

const within = async <T>(work: Promise<T>, ms: number): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};

/**
 * Listens for changes on a connection of its own, and again when it is lost. A standby cannot be listened to
 * (PostgreSQL refuses LISTEN there): then it goes on trying, quietly, and nothing is remembered.
 */
export class ChangesHeard {
  private client: Client | null = null;
  private timer: NodeJS.Timeout | undefined;
  private wait = FIRST_WAIT_MS;
  private ended = false;
  private knownReplica = false;

  constructor(private readonly hearing: Hearing) {
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
    const client = new Client({
      ...this.hearing.connection,
      application_name: 'gongkai-portal-listener',
      connectionTimeoutMillis: OPEN_MS,
      query_timeout: OPEN_MS,
    });
    this.client = client;
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client, null));
    client.on('notification', ({ payload }) => this.hearing.onChange(changedTypesIn(payload)));
    try {
      await client.connect();
      if (await this.isReplica(client)) return this.lost(client, null);
      await client.query(`LISTEN ${CHANNEL}`);
    } catch (error) {
      return this.lost(client, error);
    }
    if (this.client !== client) return;
    this.wait = FIRST_WAIT_MS;
    this.hearing.onListening(true);
    this.beat(client);
  }

  /** Told once; asked again and again, because a replica may be promoted. */
  private async isReplica(client: Client): Promise<boolean> {
    const { rows } = await client.query<{ replica: boolean }>('SELECT pg_is_in_recovery() AS replica');
    const replica = rows[0]?.replica === true;
    if (replica && !this.knownReplica) this.hearing.onReplica();
    this.knownReplica = replica;
    return replica;
  }

  private beat(client: Client): void {
    this.timer = setTimeout(() => {
      within(client.query('SELECT'), BEAT_ANSWER_MS).then(
        () => this.client === client && this.beat(client),
        (error) => this.lost(client, error),
      );
    }, BEAT_MS).unref();
  }

  private lost(client: Client, error: unknown): void {
    if (this.client !== client) return;
    this.client = null;
    this.hearing.onListening(false);
    clearTimeout(this.timer);
    void client.end().catch(() => {});
    if (this.ended) return;
    if (error !== null && this.wait === FIRST_WAIT_MS) this.hearing.onFault(error);
    this.timer = setTimeout(() => void this.open(), this.wait).unref();
    this.wait = Math.min(this.wait * 2, LONGEST_WAIT_MS);
  }
}
