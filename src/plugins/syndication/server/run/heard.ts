import {
  CHANGES_CHANNEL,
  ChangeClock,
  type ChangedTypes,
  changedTypesIn,
} from '../../../../plugin-kit/database/change-clock';
import { Listener } from '../../../../plugin-kit/database/listener';

/** How often who waits looks for themselves while nobody tells of changes: on a replica, or when the listener is lost. */
const POLL_MS = 500;

/**
 * Hears, on a connection of its own, that something public has changed. `generation` grows with each change; what was
 * made in one generation may be kept for as long as it lasts and somebody listens.
 */
export class Heard {
  private readonly listener: Listener;
  private ended = false;
  private listening = false;
  private changes = 0;
  /** What changed when, by type: `generation` does not tell. */
  readonly clock = new ChangeClock();
  private readonly waiting = new Set<() => void>();

  constructor(connectionString: string, onFault: (error: unknown) => void) {
    this.listener = new Listener({
      connection: { connectionString },
      name: 'gongkai-syndication-listener',
      channel: CHANGES_CHANNEL,
      onTold: (payload) => this.changed(changedTypesIn(payload)),
      onListening: (listening) => {
        this.listening = listening;
        this.changed(null);
      },
      onFault,
    });
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
    this.listening = false;
    this.changed(null);
    await this.listener.end();
  }
}
