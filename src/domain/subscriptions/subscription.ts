import type { CodeName } from '../codes';
import type { Narrowing } from '../narrowing';

/** Kinds of outlets (投送渠道). */
export const outletKinds: Readonly<Record<string, CodeName>> = {
  website: { zh: '网站', en: 'Website' },
  wechat: { zh: '微信公众号', en: 'WeChat account' },
  app: { zh: '客户端', en: 'App' },
  broadcast: { zh: '广播电视', en: 'Radio and television' },
  screen: { zh: '大屏', en: 'Public screen' },
};

/** Why nothing is sent any more, until somebody resumes it. */
export type StopReason = 'gone' | 'unreachable' | 'ledger-changed' | 'scope-unknown';

/** What somebody registers. */
export interface SubscriptionAsked {
  readonly name: string;
  readonly kind: string;
  readonly address: string;
  readonly narrowing: Narrowing;
  /** Whether changes go out without the document. */
  readonly thin: boolean;
  /** Whether each document goes out in the forms in which it is posted, too. */
  readonly variants: boolean;
  /** From now on, from the beginning, or from a day or moment on (ISO 8601). */
  readonly from: 'now' | 'beginning' | string;
}

/**
 * The id of a delivery: the same on every try, another for every subscription and for every time that a subscription is
 * set back.
 */
export const webhookId = (ledger: string, epoch: number, seq: number, subscription: string): string =>
  `msg_${ledger}_${epoch}_${seq}_${subscription}`;
