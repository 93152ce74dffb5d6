import type { Pool } from 'pg';
import type { Pages } from '../changes/pages';
import type { ChangeRow } from '../changes/read-changes';
import { markRecalls } from '../recalls/mark';
import { type SubscriptionRow, subscriptionOf } from '../subscriptions/records';
import { type Claimed, claim, type Taken } from './claim';
import type { Delivered } from './delivered';
import { changeMessage, type Prints, readEntries } from './message';
import { planDeliveries } from './plan';
import type { Keeper } from './secrets';
import type { Sender } from './send';
import { settle } from './settle';

export interface LaneParts {
  readonly pool: Pool;
  readonly pages: Pages;
  readonly prints: Prints;
  readonly delivered: Delivered;
  readonly sender: Sender;
  readonly keeper: Keeper;
  /** How many may be under way to one receiver. */
  readonly most: number;
  /** For so long a delivery is one worker's; if it is killed, another takes it then. */
  readonly leaseMs: number;
  readonly pace: number;
  readonly onFault: (error: unknown) => void;
}

/** The work for one subscription. Each has a lane of its own: who is slow or dead holds up nobody else. */
export class Lane {
  private underWay = 0;
  private running: Promise<void> | null = null;
  private again = false;
  private ended = false;
  private caughtUp = false;
  /** There may be more than what stands ready. */
  private isBehind = true;
  /** As it was read last. The database compares it with what it is before anything is sent. */
  private known: SubscriptionRow | null = null;
  private readonly landing = new Set<Promise<void>>();

  constructor(
    private readonly parts: LaneParts,
    private readonly id: string,
  ) {}

  /** Looks what the ledger has and whose time has come. `row`: as it was read just now. */
  wake(row: SubscriptionRow | null): void {
    this.caughtUp = false;
    this.known = row ?? this.known;
    this.go();
  }

  /** Does what there is to do; asked meanwhile, it looks once more. */
  private go(): void {
    this.again = true;
    if (this.running !== null || this.ended) return;
    this.running = this.run().finally(() => {
      this.running = null;
    });
  }

  /** Takes nothing more, and waits for what is under way. */
  async end(): Promise<void> {
    this.ended = true;
    await this.running;
    await Promise.all(this.landing);
  }

  private async run(): Promise<void> {
    try {
      while (this.again && !this.ended) {
        this.again = false;
        await this.step();
      }
    } catch (error) {
      this.known = null;
      this.parts.onFault(error);
    }
  }

  private async step(): Promise<void> {
    const { pool, most, leaseMs } = this.parts;
    if (!this.caughtUp && (await this.plan())) return;
    if (this.underWay >= most || this.ended) return;
    const taken = await claim(pool, this.id, most, leaseMs);
    if (taken) await this.take(taken, []);
  }

  /** Makes deliveries and sends what there is room for. False: nothing was claimed, there may be something due. */
  private async plan(): Promise<boolean> {
    const row = this.known ?? (await subscriptionOf(this.parts.pool, this.id));
    this.known = null;
    if (row?.state !== 'active') {
      this.caughtUp = true;
      return true;
    }
    // A change that is told of from now on is one more.
    this.caughtUp = true;
    const planned = await planDeliveries(this.parts, row, this.isBehind || row.failures > 0);
    if (planned.kind === 'stopped') return true;
    if (planned.kind === 'stale') {
      this.caughtUp = false;
      this.again = true;
      return true;
    }
    this.isBehind = planned.kind === 'full' || (planned.kind === 'taken' && planned.more);
    if (planned.kind !== 'taken') {
      this.known ??= row;
      return false;
    }
    const { taken, entries, more } = planned;
    this.known ??= taken.row;
    if (more) {
      this.caughtUp = false;
      this.again = true;
    }
    await this.take(taken, entries);
    return true;
  }

  /** Sends what was claimed. `entries`: those that were read already. */
  private async take({ row, claimed }: Taken, entries: readonly ChangeRow[]): Promise<void> {
    const { pool, most, keeper, prints } = this.parts;
    if (claimed.length === 0) return;
    const read = new Map(entries.map((entry) => [Number(entry.seq), entry]));
    const missing = claimed.filter(({ seq }) => !read.has(seq));
    if (missing.length > 0) for (const [seq, entry] of await readEntries(pool, missing)) read.set(seq, entry);
    const recalls = await markRecalls(
      pool,
      this.id,
      claimed.filter(({ seq }) => /^(revise|withdraw)$/.test(read.get(seq)?.action ?? '')),
    );
    for (const one of claimed) {
      const entry = read.get(one.seq);
      if (!entry) throw new Error(`The ledger has no entry ${one.seq}`);
      const recall = recalls.get(`${one.epoch} ${one.seq}`) ?? null;
      const message = changeMessage(row, one, entry, keeper, prints, new Date(), recall);
      this.underWay += 1;
      const landed = this.deliver(row, one, message).finally(() => {
        this.underWay -= 1;
        this.landing.delete(landed);
        // Several are taken in one go.
        if (this.underWay * 2 <= most) this.go();
      });
      this.landing.add(landed);
    }
  }

  private async deliver(
    row: SubscriptionRow,
    one: Claimed,
    message: ReturnType<typeof changeMessage>,
  ): Promise<void> {
    const { pool, delivered, pace, onFault, sender } = this.parts;
    const sent = await sender.send(message);
    const settling = { pool, delivered, pace, now: () => new Date(), chance: Math.random };
    // Where this fails the lease runs out, and it is sent again under the same id.
    await settle(settling, row, one, sent).catch(onFault);
  }
}
