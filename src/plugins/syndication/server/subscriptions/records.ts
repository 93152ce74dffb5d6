import type { Pool } from 'pg';
import type { Narrowing } from '../../../../domain/narrowing';
import type { StopReason } from '../../../../domain/subscriptions';

export interface SubscriptionRow {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly address: string;
  readonly types: readonly string[] | null;
  readonly unit: string | null;
  readonly domain: string | null;
  readonly five_open: string | null;
  readonly site_column: string | null;
  readonly thin: boolean;
  readonly variants: boolean;
  readonly state: 'active' | 'paused' | 'stopped';
  readonly stopped_why: StopReason | null;
  readonly ledger: string;
  readonly epoch: number;
  readonly cursor: string;
  readonly secret: string;
  /** Those that were replaced and are valid still, the newest first. */
  readonly former_secrets: readonly string[];
  readonly failures: number;
  readonly failing_since: Date | null;
  readonly not_before: Date;
  /** It was narrowed by something else before, and may carry what its part does not hold. */
  readonly had_other_part: boolean;
  /** What it is narrowed by, as a text to compare. */
  readonly part: string;
}

/** Those by which it is narrowed. */
export const partColumns = ['types', 'unit', 'domain', 'five_open', 'site_column'] as const;

/** The columns that hold what somebody registers. */
export const askedColumns = ['name', 'kind', 'address', ...partColumns, 'thin', 'variants'] as const;

const columns = [
  'id',
  ...askedColumns,
  'state',
  'stopped_why',
  'ledger',
  'epoch',
  'cursor',
  'secret',
  'failures',
  'failing_since',
  'not_before',
  'had_other_part',
];

/** As the function plan_deliveries has it, too. */
const partOf = `ROW(${partColumns.map((column) => `s.${column}`).join(', ')})::text`;

const formerSecrets = `ARRAY(
  SELECT f.secret FROM gongkai.former_keys f WHERE f.subscription = s.id AND f.until > now() ORDER BY f.until DESC) AS former_secrets`;

/** A row `s` as SQL reads it, each column by name: a statement that is prepared outlives a column more. */
export const subscriptionColumns = `${columns.map((column) => `s.${column}`).join(', ')}, ${partOf} AS part, ${formerSecrets}`;

export const narrowingOf = ({ types, unit, domain, five_open, site_column }: SubscriptionRow): Narrowing => ({
  types,
  unit,
  domain,
  fiveOpen: five_open,
  column: site_column,
});

/** What a subscription is behind: entries that were not looked at yet, and deliveries that are due. */
const behind = `
  greatest(0, h.seq - s.cursor)
    + (SELECT count(*) FROM gongkai.delivery d WHERE d.subscription = s.id AND d.state = 'due') AS behind`;

export const allSubscriptions = async (
  pool: Pool,
): Promise<ReadonlyArray<SubscriptionRow & { readonly behind: number }>> => {
  const { rows } = await pool.query<SubscriptionRow & { behind: string }>(
    `SELECT ${subscriptionColumns}, ${behind} FROM gongkai.subscription s, gongkai.ledger_head h ORDER BY s.made_at, s.id`,
  );
  return rows.map((row) => ({ ...row, behind: Number(row.behind) }));
};

export const activeSubscriptions = async (pool: Pool): Promise<readonly SubscriptionRow[]> => {
  const { rows } = await pool.query<SubscriptionRow>({
    name: 'subscriptions-active',
    text: `SELECT ${subscriptionColumns} FROM gongkai.subscription s WHERE s.state = 'active'`,
  });
  return rows;
};

export const subscriptionOf = async (pool: Pool, id: string): Promise<SubscriptionRow | null> => {
  const { rows } = await pool.query<SubscriptionRow>({
    name: 'subscription',
    text: `SELECT ${subscriptionColumns} FROM gongkai.subscription s WHERE s.id = $1`,
    values: [id],
  });
  return rows[0] ?? null;
};

/** Nothing is sent any more until somebody resumes it; what is due stays due. */
export const stop = async (pool: Pool, id: string, why: StopReason): Promise<void> => {
  await pool.query(
    `UPDATE gongkai.subscription SET state = 'stopped', stopped_why = $2 WHERE id = $1 AND state = 'active'`,
    [id, why],
  );
};

/** The same, unless it was changed or set into another history meanwhile. False: it was, or it is not active any more. */
export const stopAsKnown = async (
  pool: Pool,
  { id, ledger, part }: SubscriptionRow,
  why: StopReason,
): Promise<boolean> => {
  const { rowCount } = await pool.query(
    `UPDATE gongkai.subscription s SET state = 'stopped', stopped_why = $2
     WHERE s.id = $1 AND s.state = 'active' AND s.ledger = $3 AND ${partOf} = $4`,
    [id, why, ledger, part],
  );
  return rowCount === 1;
};
