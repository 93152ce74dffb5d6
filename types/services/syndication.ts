import type { OpenRecall } from '../../src/domain/subscriptions';
import type { WorkCalendar } from '../../src/domain/time';

/** Whoever reads feeds and the change stream. */
export interface ReadersService {
  /** Answers the public addresses from now on. Called once, when Strapi has started. */
  serve(): void;
  /** Answers those who wait for a change: the server is about to stop. */
  letGo(): Promise<void>;
  end(): Promise<void>;
}

/** Outlets that are sent what changes. */
export interface SubscriptionsService {
  /** Sends what is due from now on. Called by the server once it listens. */
  begin(): void;
  /** Answers the address of receipts. Called once, when Strapi has started; throws on a wrong RECALL_HOURS. */
  takeReceipts(): void;
  /** Whether the worker of this process works; where it has none, whether one works on the database elsewhere. */
  workerIsWell(): Promise<boolean>;
  /** How many entries and deliveries each is behind. */
  behind(): Promise<ReadonlyArray<{ readonly id: string; readonly behind: number }>>;
  /** Corrections and withdrawals that outlets have not answered, and by when they must, by a calendar. */
  recallsBy(calendar: WorkCalendar): Promise<readonly OpenRecall[]>;
  end(): Promise<void>;
}
