import type { Pool } from 'pg';
import { markRecalls } from '../recalls/mark';
import type { Places } from '../run/places';
import type { SubscriptionRow } from '../subscriptions/records';
import { subscriptionOf } from '../subscriptions/records';
import { type Claimed, claim } from './claim';
import { changeMessage, readEntries } from './message';
import { planDeliveries } from './plan';
import type { Keeper } from './secrets';
import type { Sender } from './send';
import { settle } from './settle';

export interface LaneParts {
  readonly pool: Pool;
  readonly sender: Sender;
  readonly keeper: Keeper;
  readonly places: Places;
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
  /** As it was read a moment ago. */
  private fresh: SubscriptionRow | null = null;
  private readonly landing = new Set<Promise<void>>();

  constructor(
    private readonly parts: LaneParts,
    private readonly id: string,
  ) {}

  /** Looks what the ledger has and whose time has come. */
  wake(row: SubscriptionRow): void {
    this.caughtUp = false;
    this.fresh = row;
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
      this.parts.onFault(error);
    }
  }

  private async step(): Promise<void> {
    const { pool, most, leaseMs } = this.parts;
    const row = this.fresh ?? (await subscriptionOf(pool, this.id));
    this.fresh = null;
    if (row?.state !== 'active') return;
    if (!this.caughtUp) {
      const planned = await planDeliveries(pool, row, this.isBehind || row.failures > 0);
      this.isBehind = planned !== 'end';
      this.caughtUp = planned !== 'more';
      this.again ||= !this.caughtUp;
    }
    if (this.underWay >= most || this.ended) return;
    const claimed = await claim(pool, this.id, most, leaseMs);
    if (claimed.length === 0) return;
    const entries = await readEntries(pool, claimed);
    const recalls = await markRecalls(
      pool,
      this.id,
      claimed.filter(({ seq }) => /^(revise|withdraw)$/.test(entries.get(seq)?.action ?? '')),
    );
    for (const one of claimed) {
      const entry = entries.get(one.seq);
      if (!entry) throw new Error(`The ledger has no entry ${one.seq}`);
      const { keeper, places } = this.parts;
      const recall = recalls.get(`${one.epoch} ${one.seq}`) ?? null;
      const message = changeMessage(row, one, entry, keeper, places, new Date(), recall);
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
    const { pool, pace, onFault, sender } = this.parts;
    const sent = await sender.send(message);
    // Where this fails the lease runs out, and it is sent again under the same id.
    await settle({ pool, pace, now: () => new Date(), chance: Math.random }, row, one, sent).catch(onFault);
  }
}
