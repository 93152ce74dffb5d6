import type { Pool } from 'pg';
import { outcomeOf, PATIENCE_MS, waitAfter } from '../../../../domain/subscriptions';
import type { SubscriptionRow } from '../subscriptions/records';
import { stop } from '../subscriptions/records';
import type { Claimed } from './claim';
import { type Delivered, shownAnswer } from './delivered';
import type { Sent } from './send';

/** A receiver that fails is asked again at least so often, so that it is known when it is well. */
const LONGEST_PROBE_MS = 300_000;
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
/**
 * While one document alone has failed, others are tried at once; after that nothing for as long again as it has failed.
 * `asked`: the receiver wants nothing for so long. Gives since when it has failed.
 */
const markFailing = async (
  pool: Pool,
  id: string,
  { entry }: Claimed,
  [asked, shortest, longest]: readonly number[],
): Promise<Date> => {
  const { rows } = await pool.query<{ since: Date }>(
    `UPDATE gongkai.subscription s SET failures = s.failures + 1, failing_since = coalesce(s.failing_since, now()),
       failing_document = n.failing, not_before = greatest(s.not_before, now() + interval '1 millisecond' * greatest($3,
         CASE WHEN n.failing = $2 THEN 0
           ELSE least(greatest($4, extract(epoch FROM now() - s.failing_since) * 1000), $5) END))
     FROM (
       SELECT CASE WHEN b.failures = 0 OR b.failing_document = $2 THEN $2 ELSE '' END AS failing
       FROM gongkai.subscription b WHERE b.id = $1 FOR UPDATE) n
     WHERE s.id = $1 RETURNING s.failing_since AS since`,
    [id, `${entry.document_id} ${entry.locale}`, asked, shortest, longest],
  );
  return rows[0]?.since ?? new Date();
};

export interface Settling {
  readonly pool: Pool;
  readonly delivered: Delivered;
  readonly now: () => Date;
  readonly chance: () => number;
  /** 1; less in tests, which have no three days. */
  readonly pace: number;
}

/** Notes what came of a try, and when the next one is. */
export const settle = async (
  { pool, delivered, now, chance, pace }: Settling,
  { id }: Pick<SubscriptionRow, 'id'>,
  claimed: Claimed,
  sent: Sent,
): Promise<void> => {
  const at = now();
  const outcome = outcomeOf(sent, at);
  const note = (statement: string, when: Date) =>
    pool.query<{ failures: number }>(statement, [
      id,
      claimed.epoch,
      claimed.seq,
      when,
      JSON.stringify([shownAnswer(sent, at)]),
    ]);
  if (outcome.kind === 'delivered') return delivered.note({ id, claimed, sent, at });
  const wait = outcome.kind === 'failed' && outcome.waitMs !== null ? outcome.waitMs : 0;
  const own = waitAfter(claimed.tries, chance()) * pace;
  const next = new Date(at.getTime() + Math.max(own, wait));
  if (outcome.kind === 'gone') {
    // First this, so that nobody takes it up in between.
    await stop(pool, id, 'gone');
    await note(later, next);
    return;
  }
  const since = await markFailing(pool, id, claimed, [
    wait,
    waitAfter(1, chance()) * pace,
    LONGEST_PROBE_MS * pace,
  ]);
  const isOver = (from: Date): boolean => at.getTime() - from.getTime() > PATIENCE_MS * pace;
  // Nothing gets through at all: it all stays due. Only this one does not: the others go on without it.
  if (isOver(since)) {
    await stop(pool, id, 'unreachable');
    await note(later, next);
  } else await note(isOver(claimed.firstTry) ? givenUp : later, next);
};
