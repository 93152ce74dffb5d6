import type { Pool } from 'pg';
import { recallHours, webhookId } from '../../../../domain/subscriptions';
import { printChange } from '../changes/print-change';
import type { ChangeRow } from '../changes/read-changes';
import { entriesStatement } from '../changes/statement';
import type { Recall } from '../recalls/mark';
import type { Places } from '../run/places';
import type { SubscriptionRow } from '../subscriptions/records';
import type { Claimed } from './claim';
import { type Keeper, signatures } from './secrets';
import type { Message } from './send';
import { variantsMember } from './variants';

/** The secrets that are valid now, the newest first. */
const secretsOf = (row: SubscriptionRow, keeper: Keeper, now: Date): readonly string[] => [
  keeper.open(row.secret, row.id),
  ...(row.previous_secret !== null && row.previous_until !== null && row.previous_until > now
    ? [keeper.open(row.previous_secret, row.id)]
    : []),
];

/** A body as Standard Webhooks sends it: the id stays on every try, time and signature are of this one. */
export const signedMessage = (
  row: SubscriptionRow,
  keeper: Keeper,
  id: string,
  body: string,
  now: Date,
): Message => {
  const seconds = Math.floor(now.getTime() / 1_000);
  return {
    address: row.address,
    headers: {
      'webhook-id': id,
      'webhook-timestamp': String(seconds),
      'webhook-signature': signatures(secretsOf(row, keeper, now), id, seconds, body),
    },
    body,
  };
};

/** The entries of deliveries, by number. */
export const readEntries = async (
  pool: Pool,
  claimed: readonly Claimed[],
): Promise<ReadonlyMap<number, ChangeRow>> => {
  const { rows } = await pool.query<ChangeRow>({
    ...entriesStatement,
    values: [claimed.map(({ seq }) => seq), claimed.filter(({ hasLeft }) => hasLeft).map(({ seq }) => seq)],
  });
  return new Map(rows.map((row) => [Number(row.seq), row]));
};

/** Prints entries for many subscriptions: each once for all that are sent the same. */
export class Prints {
  private readonly printed = new WeakMap<ChangeRow, Map<string, string>>();

  constructor(private readonly places: Places) {}

  /** The change as the stream has it, with the forms that the subscription asks for; its last bracket is open. */
  of(entry: ChangeRow, { thin, variants }: Pick<SubscriptionRow, 'thin' | 'variants'>): string {
    const forms = this.printed.get(entry) ?? new Map<string, string>();
    this.printed.set(entry, forms);
    const form = `${thin} ${variants}`;
    const known = forms.get(form);
    if (known !== undefined) return known;
    const addresses = { page: this.places.page, site: this.places.knownSite };
    const change = printChange(entry, addresses, thin);
    const text = `${change.slice(0, -1)}${variants ? variantsMember(entry, addresses) : ''}`;
    forms.set(form, text);
    return text;
  }
}

/** What a subscription is sent of an entry, and what it calls back. */
export const changeMessage = (
  row: SubscriptionRow,
  claimed: Claimed,
  entry: ChangeRow,
  keeper: Keeper,
  prints: Prints,
  now: Date,
  recall: Recall | null = null,
): Message => {
  const recalled = recall
    ? `,"recall":${JSON.stringify({ ...recall, workingHours: recallHours(process.env.RECALL_HOURS) })}`
    : '';
  const body = `${prints.of(entry, row)}${recalled}}`;
  return signedMessage(row, keeper, webhookId(row.ledger, claimed.epoch, claimed.seq, row.id), body, now);
};
