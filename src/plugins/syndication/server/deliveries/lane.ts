import type { Pool } from 'pg';
import { markRecalls } from '../recalls/mark';
import type { Places } from '../run/places';
import { type SubscriptionRow, subscriptionOf } from '../subscriptions/records';
import type { Keeper } from '../subscriptions/secrets';
import { type Claimed, claim, type Taken } from './claim';
import type { Delivered } from './delivered';
import { changeMessage } from './message';
import { planDeliveries } from './plan';
import type { Sender } from './send';
import { settle } from './settle';

export interface LaneParts {
  readonly pool: Pool;
  readonly places: Places;
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
      // Asked between the last look and here.
      if (this.again) this.go();
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
      this.again = false;
      this.parts.onFault(error);
    }
  }

  private async step(): Promise<void> {
    const { pool, most, leaseMs } = this.parts;
    if (!this.caughtUp && (await this.plan())) return;
    if (this.underWay >= most || this.ended) return;
    const taken = await claim(pool, this.id, most, leaseMs);
    if (taken) await this.take(taken);
  }

  /** Makes deliveries and sends those that there is room for. False: it was not looked what is due. */
  private async plan(): Promise<boolean> {
    const row = this.known ?? (await subscriptionOf(this.parts.pool, this.id));
    this.known = null;
    // Whoever is told of a change from now on looks once more.
    this.caughtUp = true;
    if (row?.state !== 'active') return true;
    const planned = await planDeliveries(this.parts, row, this.isBehind || row.failures > 0);
    if (planned.kind === 'stopped') return true;
    if (planned.kind === 'full') {
      this.isBehind = true;
      this.known ??= row;
      return false;
    }
    this.isBehind = planned.kind === 'stale' || planned.more;
    if (this.isBehind) {
      this.caughtUp = false;
      this.again = true;
    }
    if (planned.kind === 'stale') return true;
    this.known ??= planned.taken.row;
    await this.take(planned.taken);
    return true;
  }

  /** Sends what was claimed. */
  private async take({ row, claimed }: Taken): Promise<void> {
    const { pool, most, keeper, places } = this.parts;
    const recalls = await markRecalls(
      pool,
      this.id,
      claimed.filter(({ entry: { action } }) => action === 'revise' || action === 'withdraw'),
    );
    for (const one of claimed) {
      const recall = recalls.get(`${one.epoch} ${one.seq}`) ?? null;
      const message = changeMessage(row, one, keeper, places, new Date(), recall);
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
