import type { Pool } from 'pg';
import { outcomeOf, PATIENCE_MS, waitAfter } from '../../../../domain/subscriptions';
import type { SubscriptionRow } from '../subscriptions/records';
import { stop } from '../subscriptions/records';
import type { Claimed } from './claim';
import type { Sent } from './send';

/** A receiver that fails is asked again at least so often, so that it is known when it is well. */
const LONGEST_PROBE_MS = 300_000;
/** After so many failures in a row a success means that the receiver is back: whatever waits is due. */
const WAS_AWAY = 5;
const ANSWERS_KEPT = 20;

/** The latest answers with one more; `$5` is its JSON. */
const withAnswer = `answers = CASE WHEN d.answers = '[]' THEN $5::jsonb ELSE (
  SELECT jsonb_agg(a ORDER BY n) FROM (
    SELECT a, n FROM jsonb_array_elements(d.answers || $5::jsonb) WITH ORDINALITY t (a, n) ORDER BY n DESC LIMIT ${ANSWERS_KEPT}
  ) latest) END`;

const settled = (more: string): string => `
  UPDATE gongkai.delivery d SET ${more}, lease = NULL, ${withAnswer}
  WHERE d.subscription = $1 AND d.epoch = $2 AND d.seq = $3 AND d.state = 'due'`;
const later = settled('next_try = $4::timestamptz');
const givenUp = settled(`state = 'given-up', next_try = $4::timestamptz`);
/** A receiver that failed meanwhile is well again; its row is not touched otherwise. */
const delivered = `
  WITH noted AS (${settled(`state = 'delivered', delivered_at = $4::timestamptz`)})
  UPDATE gongkai.subscription s SET failures = 0, failing_since = NULL, not_before = now()
  FROM (SELECT id, failures FROM gongkai.subscription WHERE id = $1 AND failures > 0 FOR UPDATE) o
  WHERE s.id = o.id RETURNING o.failures`;

/** Whatever waits is due: the receiver is back. */
const sendAll = (pool: Pool, id: string): Promise<unknown> =>
  pool.query(
    `UPDATE gongkai.delivery SET next_try = now() WHERE subscription = $1 AND state = 'due' AND next_try > now()`,
    [id],
  );

const markFailing = async (pool: Pool, id: string, waitMs: number): Promise<Date> => {
  const { rows } = await pool.query<{ since: Date }>(
    `UPDATE gongkai.subscription SET failures = failures + 1, failing_since = coalesce(failing_since, now()),
       not_before = greatest(not_before, now() + $2 * interval '1 millisecond')
     WHERE id = $1 RETURNING failing_since AS since`,
    [id, waitMs],
  );
  return rows[0]?.since ?? new Date();
};

export interface Settling {
  readonly pool: Pool;
  readonly now: () => Date;
  readonly chance: () => number;
  /** 1; less in tests, which have no three days. */
  readonly pace: number;
}

/** Notes what came of a try, and when the next one is. */
export const settle = async (
  { pool, now, chance, pace }: Settling,
  { id }: Pick<SubscriptionRow, 'id'>,
  claimed: Claimed,
  sent: Sent,
): Promise<void> => {
  const at = now();
  const outcome = outcomeOf(sent, at);
  const { status, problem, answer, ms } = sent;
  const note = (statement: string, when: Date) =>
    pool.query<{ failures: number }>(statement, [
      id,
      claimed.epoch,
      claimed.seq,
      when,
      JSON.stringify([{ at: at.toISOString(), status, problem, answer, ms }]),
    ]);
  if (outcome.kind === 'delivered') {
    const { rows } = await note(delivered, at);
    if ((rows[0]?.failures ?? 0) >= WAS_AWAY) await sendAll(pool, id);
    return;
  }
  const wait = outcome.kind === 'failed' && outcome.waitMs !== null ? outcome.waitMs : 0;
  const own = waitAfter(claimed.tries, chance()) * pace;
  const next = new Date(at.getTime() + Math.max(own, wait));
  if (outcome.kind === 'gone') {
    // First this, so that nobody takes it up in between.
    await stop(pool, id, 'gone');
    await note(later, next);
    return;
  }
  const since = await markFailing(pool, id, Math.max(wait, Math.min(own, LONGEST_PROBE_MS * pace)));
  const isOver = (from: Date): boolean => at.getTime() - from.getTime() > PATIENCE_MS * pace;
  // Nothing gets through at all: it all stays due. Only this one does not: the others go on without it.
  if (isOver(since)) {
    await stop(pool, id, 'unreachable');
    await note(later, next);
  } else await note(isOver(claimed.firstTry) ? givenUp : later, next);
};
