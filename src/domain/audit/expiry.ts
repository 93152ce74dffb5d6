/** Days for which the trail is kept at least (网络安全法: logs, no less than six months). */
export const leastKeptDays = 183;

/** The time (ISO 8601) before which entries expire that are kept for so many days. */
export const expiresBefore = (now: string, days: number): string =>
  new Date(new Date(now).getTime() - Math.max(days, leastKeptDays) * 86_400_000).toISOString();

/** What is signed when entries go: the last of them, by which the next is known to follow. */
export interface CheckpointStatement {
  readonly seq: number;
  readonly at: string;
  readonly hash: string;
  /** Entries that went with this checkpoint. */
  readonly entries: number;
  readonly expiredAt: string;
}

export const statementText = ({ seq, at, hash, entries, expiredAt }: CheckpointStatement): string =>
  JSON.stringify({ audit: 'gongkai', seq, at, hash, entries, expiredAt });
