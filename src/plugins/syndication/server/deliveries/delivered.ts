import type { Pool } from 'pg';
import type { Claimed } from './claim';
import type { Sent } from './send';

/** After so many failures in a row a success means that the receiver is back: whatever waits is due. */
const WAS_AWAY = 5;
const MOST_AT_ONCE = 200;

const statement = {
  name: 'settle-delivered',
  text: 'SELECT subscription, failures FROM gongkai.settle_delivered($1, $2, $3, $4, $5)',
};

/** An answer as the admin shows it. */
export const shownAnswer = ({ status, problem, answer, ms }: Sent, at: Date) => ({
  at: at.toISOString(),
  status,
  problem,
  answer,
  ms,
});

/** A message that its receiver has taken. */
export interface Landed {
  /** The subscription's. */
  readonly id: string;
  readonly claimed: Claimed;
  readonly sent: Sent;
  readonly at: Date;
}

interface Waiting {
  readonly landed: Landed;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/** Notes what was delivered: at once, and whatever lands while a note is written together in the next one. */
export class Delivered {
  private waiting: Waiting[] = [];
  private writing = false;

  constructor(private readonly pool: Pool) {}

  /** Resolves when it is stored. */
  note(landed: Landed): Promise<void> {
    return new Promise((done, failed) => {
      this.waiting.push({ landed, done, failed });
      if (!this.writing) void this.write();
    });
  }

  private async write(): Promise<void> {
    this.writing = true;
    while (this.waiting.length > 0) {
      const some = this.waiting.splice(0, MOST_AT_ONCE);
      try {
        await this.store(some.map(({ landed }) => landed));
        for (const { done } of some) done();
      } catch (error) {
        for (const { failed } of some) failed(error);
      }
    }
    this.writing = false;
  }

  private async store(landed: readonly Landed[]): Promise<void> {
    const { rows } = await this.pool.query<{ subscription: string; failures: number }>({
      ...statement,
      values: [
        landed.map(({ id }) => id),
        landed.map(({ claimed }) => claimed.epoch),
        landed.map(({ claimed }) => claimed.seq),
        landed.map(({ at }) => at),
        JSON.stringify(landed.map(({ sent, at }) => [shownAnswer(sent, at)])),
      ],
    });
    for (const { subscription, failures } of rows) if (failures >= WAS_AWAY) await this.sendAll(subscription);
  }

  /** Whatever waits is due: the receiver is back. */
  private async sendAll(id: string): Promise<void> {
    await this.pool.query(
      `UPDATE gongkai.delivery SET next_try = now() WHERE subscription = $1 AND state = 'due' AND next_try > now()`,
      [id],
    );
  }
}
