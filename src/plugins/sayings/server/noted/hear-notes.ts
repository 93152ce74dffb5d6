import { Client } from 'pg';
import { type Notes, readNotes } from '../../../../domain/search';
import { NOTES_CHANNEL } from '../../../notes-channel';

const OPEN_MS = 10_000;
const AGAIN_MS = 1_000;
/** A connection that died without a word is noticed within so long; what was noted meanwhile is lost. */
const BEAT_MS = 10_000;

/** Hears, on a connection of its own, what the portals note; connects anew when it is lost, until it is ended. */
export class NotesHeard {
  private client: Client | null = null;
  private timer: NodeJS.Timeout | undefined;
  private ended = false;
  private failed = false;

  constructor(
    private readonly connectionString: string,
    private readonly onNotes: (notes: Notes) => void,
    private readonly onFault: (error: unknown) => void,
  ) {
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
      connectionString: this.connectionString,
      application_name: 'gongkai-notes',
      connectionTimeoutMillis: OPEN_MS,
      query_timeout: OPEN_MS,
    });
    this.client = client;
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client, null));
    client.on('notification', ({ payload }) => this.onNotes(readNotes(payload ?? '')));
    try {
      await client.connect();
      await client.query(`LISTEN ${NOTES_CHANNEL}`);
    } catch (error) {
      return this.lost(client, error);
    }
    this.failed = false;
    this.beat(client);
  }

  private beat(client: Client): void {
    if (this.client !== client) return;
    this.timer = setTimeout(() => {
      client.query('SELECT').then(
        () => this.beat(client),
        (error) => this.lost(client, error),
      );
    }, BEAT_MS).unref();
  }

  /** A fault is told once, until it is well again. */
  private lost(client: Client, error: unknown): void {
    if (this.client !== client) return;
    this.client = null;
    clearTimeout(this.timer);
    void client.end().catch(() => {});
    if (this.ended) return;
    if (error !== null && !this.failed) this.onFault(error);
    this.failed = true;
    this.timer = setTimeout(() => void this.open(), AGAIN_MS).unref();
  }
}
