/** What a receiver answered; null status: nothing, and `problem` says why. */
export interface Answered {
  readonly status: number | null;
  readonly retryAfter: string | null;
  /** Why there was no answer, in a word of ours. */
  readonly problem: string | null;
}

/** What follows from it. `waitMs`: the receiver asks for nothing to be sent for so long. */
export type Outcome =
  | { readonly kind: 'delivered' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'failed'; readonly waitMs: number | null };

const LONGEST_WAIT_MS = 24 * 3_600_000;

/** `Retry-After`: seconds, or a date. */
const waitOf = (retryAfter: string | null, now: Date): number | null => {
  if (retryAfter === null) return null;
  const ms = /^\d{1,9}$/.test(retryAfter.trim())
    ? Number(retryAfter) * 1_000
    : Date.parse(retryAfter) - now.getTime();
  return Number.isNaN(ms) ? null : Math.min(Math.max(ms, 0), LONGEST_WAIT_MS);
};

/**
 * Standard Webhooks: 2xx is delivered, 410 asks never to be sent anything again, everything else is a failure, a redirect
 * too. `Retry-After` is honoured with whatever failure it comes.
 */
export const outcomeOf = ({ status, retryAfter }: Answered, now: Date): Outcome => {
  if (status !== null && status >= 200 && status < 300) return { kind: 'delivered' };
  if (status === 410) return { kind: 'gone' };
  return { kind: 'failed', waitMs: waitOf(retryAfter, now) };
};
