import { Client } from 'pg';
import { ChangeClock, type ChangedTypes, changedTypesIn } from '../../../change-clock';

/** The name under which PostgreSQL tells of changes; database/migrations has the trigger. */
const CHANNEL = 'gongkai_public';
const BEAT_MS = 500;
const ANSWER_MS = 400;
const OPEN_MS = 3_000;
const AGAIN_MS = 1_000;
/** How often who waits looks for themselves while nobody tells of changes: on a replica, or when the listener is lost. */
const POLL_MS = 500;

/**
 * Hears, on a connection of its own, that something public has changed. `generation` grows with each change; what was
 * made in one generation may be kept for as long as it lasts and somebody listens.
 */
export class Heard {
  private client: Client | null = null;
  private timer: NodeJS.Timeout | undefined;
  private ended = false;
  private listening = false;
  private doubted = false;
  private changes = 0;
  /** What changed when, by type: `generation` does not tell. */
  readonly clock = new ChangeClock();
  private readonly waiting = new Set<() => void>();

  constructor(
    private readonly connectionString: string,
    private readonly onFault: (error: unknown) => void,
  ) {
    void this.open();
  }

  /** Null: nobody listens, so that nothing may be kept. */
  get generation(): number | null {
    return this.listening ? this.changes : null;
  }

  /** Whether it was ended: nobody is to wait any longer. */
  get isOver(): boolean {
    return this.ended;
  }

  /** Something public has changed, of these types; null: of any. */
  changed(types: ChangedTypes): void {
    this.changes += 1;
    this.clock.changed(types);
    for (const wake of this.waiting) wake();
  }

  /**
   * Resolves when something has changed since a generation (at once where that is so already), after `ms`, when nobody
   * listens, a little later, or when `signal` aborts.
   */
  async changeSince(generation: number | null, ms: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted || this.ended || (this.listening && generation !== this.changes)) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(() => done(), this.listening ? ms : Math.min(ms, POLL_MS));
      const done = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        this.waiting.delete(done);
        resolve();
      };
      signal.addEventListener('abort', done);
      this.waiting.add(done);
    });
  }

  async end(): Promise<void> {
    this.ended = true;
    clearTimeout(this.timer);
    const { client } = this;
    this.client = null;
    this.changed(null);
    await client?.end().catch(() => {});
  }

  private async open(): Promise<void> {
    const client = new Client({
      connectionString: this.connectionString,
      application_name: 'gongkai-syndication-listener',
      connectionTimeoutMillis: OPEN_MS,
      query_timeout: OPEN_MS,
    });
    this.client = client;
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client, null));
    client.on('notification', ({ payload }) => this.changed(changedTypesIn(payload)));
    try {
      await client.connect();
      const { rows } = await client.query<{ replica: boolean }>('SELECT pg_is_in_recovery() AS replica');
      // PostgreSQL refuses LISTEN on a replica, which may be promoted one day.
      if (rows[0]?.replica) return this.lost(client, null);
      await client.query(`LISTEN ${CHANNEL}`);
    } catch (error) {
      return this.lost(client, error);
    }
    if (this.client !== client) return;
    this.listening = true;
    this.doubted = false;
    this.changed(null);
    this.beat(client);
  }

  /** A connection that died without a word is noticed within a second. */
  private beat(client: Client): void {
    this.timer = setTimeout(() => {
      // Whoever was busy meanwhile reads what has come before giving up (setImmediate).
      let late: NodeJS.Immediate | NodeJS.Timeout = setTimeout(() => {
        late = setImmediate(() => this.silent(client));
      }, ANSWER_MS);
      const answered = () => {
        clearTimeout(late as NodeJS.Timeout);
        clearImmediate(late as NodeJS.Immediate);
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

  /** On a busy machine it may only be late: it is connected anew, and a fault is told if that fails. */
  private silent(client: Client): void {
    this.lost(client, null);
    this.doubted = true;
  }

  private lost(client: Client, error: unknown): void {
    if (this.client !== client) return;
    this.client = null;
    const heardBefore = this.listening;
    this.listening = false;
    clearTimeout(this.timer);
    void client.end().catch(() => {});
    this.changed(null);
    if (this.ended) return;
    if ((heardBefore || this.doubted) && error !== null) {
      this.doubted = false;
      this.onFault(error);
    }
    this.timer = setTimeout(() => void this.open(), AGAIN_MS).unref();
  }
}
