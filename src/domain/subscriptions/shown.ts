import type { LedgerAction } from '../change';
import type { StopReason } from './subscription';

/** Of a subscription: it is sent changes, somebody holds it back, or it was given up. */
export type SubscriptionState = 'active' | 'paused' | 'stopped';

/** Of a delivery: its time comes, it was taken, or nobody tries any more. */
export const deliveryStates = ['due', 'delivered', 'given-up'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** A subscription as people who manage outlets see it: never a secret. Times are ISO 8601. */
export interface ShownSubscription {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly address: string;
  readonly types: readonly string[] | null;
  readonly unit: string | null;
  readonly domain: string | null;
  readonly fiveOpen: string | null;
  readonly column: string | null;
  readonly thin: boolean;
  readonly variants: boolean;
  readonly state: SubscriptionState;
  readonly stoppedWhy: StopReason | null;
  readonly cursor: number;
  readonly failures: number;
  readonly failingSince: string | null;
  readonly lastDelivered: string | null;
  /** Entries that were not looked at yet, and deliveries that are due. */
  readonly behind: number;
  readonly givenUp: number;
}

/** What a receiver answered to a try: a status, or why there was none; how the answer began, and how long it took. */
export interface ShownAnswer {
  readonly status: number | null;
  readonly problem: string | null;
  readonly answer: string;
  readonly ms: number;
}

/** A change on its way to an outlet. Times are ISO 8601. */
export interface ShownDelivery {
  readonly epoch: number;
  readonly seq: number;
  readonly id: string;
  readonly locale: string;
  readonly type: string;
  /** Null where its text was taken out. */
  readonly title: string | null;
  readonly action: LedgerAction;
  /** The document is in the outlet's part no more: told as a withdrawal. */
  readonly left: boolean;
  readonly state: DeliveryState;
  readonly tries: number;
  readonly nextTry: string | null;
  readonly deliveredAt: string | null;
  readonly answers: ReadonlyArray<ShownAnswer & { readonly at: string }>;
}

/** A version of a document: what was done in public, and when (ISO 8601). */
export interface SentVersion {
  readonly seq: number;
  readonly action: LedgerAction;
  readonly at: string;
}

/** Where a document runs: an outlet that was sent it, without address and secret. */
export interface OutletOfDocument {
  readonly name: string;
  readonly kind: string;
  readonly state: SubscriptionState;
  /** The newest version that the outlet took, and when it did; null while it took none. */
  readonly taken: (SentVersion & { readonly deliveredAt: string }) | null;
  /** The newest version that it has not taken; null where it took the newest. */
  readonly open: (SentVersion & { readonly state: Exclude<DeliveryState, 'delivered'> }) | null;
}

/** What an outlet is given once: messages are signed with the secret, receipts signed in with the token. */
export interface OutletKeys {
  readonly secret: string;
  readonly token: string;
}

/** A correction or withdrawal that an outlet has not answered yet. */
export interface OpenRecall {
  readonly subscription: string;
  readonly name: string;
  readonly type: string;
  readonly id: string;
  readonly locale: string;
  readonly title: string | null;
  readonly seq: number;
  readonly action: 'revise' | 'withdraw';
  /** ISO 8601. */
  readonly at: string;
  readonly due: string;
  readonly overdue: boolean;
}

/** Something that an outlet reported to run and that is not what is public now. */
export interface PostedOlder {
  readonly subscription: string;
  readonly name: string;
  readonly outlet: string;
  readonly url: string;
  readonly type: string;
  readonly id: string;
  readonly locale: string;
  readonly title: string | null;
  /** When it was posted, ISO 8601. */
  readonly postedAt: string;
  /** What the ledger says of the document now, and since when. */
  readonly now: 'revised' | 'withdrawn';
  readonly since: string;
}

export interface DocumentOutlets {
  /** Corrections and withdrawals of the document, in any language, that wait for a receipt. */
  readonly recalls: readonly OpenRecall[];
  /** What still runs of it, in any language, and is not what is public now. */
  readonly older: readonly PostedOlder[];
  readonly outlets: readonly OutletOfDocument[];
  /** Something is on its way: an answer may differ soon. */
  readonly underWay: boolean;
}

/** What an outlet can be narrowed by, in the register's order. */
export interface OutletChoices {
  readonly units: ReadonlyArray<{ readonly code: string; readonly name: string }>;
  readonly domains: ReadonlyArray<{ readonly code: string; readonly name: string }>;
  readonly columns: ReadonlyArray<{ readonly code: string; readonly name: string }>;
}
