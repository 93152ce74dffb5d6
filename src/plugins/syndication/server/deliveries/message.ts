import { recallHours, webhookId } from '../../../../domain/subscriptions';
import { printChange } from '../changes/print-change';
import type { Recall } from '../recalls/mark';
import type { Places } from '../run/places';
import type { SubscriptionRow } from '../subscriptions/records';
import { type Keeper, signatures } from '../subscriptions/secrets';
import type { Claimed } from './claim';
import type { Message } from './send';
import { variantsMember } from './variants';

/** The secrets that are valid now, the newest first. */
const secretsOf = ({ id, secret, former_secrets }: SubscriptionRow, keeper: Keeper): readonly string[] =>
  [secret, ...former_secrets].map((locked) => keeper.open(locked, id));

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
      'webhook-signature': signatures(secretsOf(row, keeper), id, seconds, body),
    },
    body,
  };
};

/** What a subscription is sent of an entry: the change as the stream has it, in the forms it asks for, and what it calls back. */
export const changeMessage = (
  row: SubscriptionRow,
  { epoch, seq, entry }: Claimed,
  keeper: Keeper,
  places: Places,
  now: Date,
  recall: Recall | null = null,
): Message => {
  const addresses = { page: places.page, site: places.knownSite };
  const change = printChange(entry, addresses, row.thin);
  const variants = row.variants ? variantsMember(entry, addresses) : '';
  const recalled = recall
    ? `,"recall":${JSON.stringify({ ...recall, workingHours: recallHours(process.env.RECALL_HOURS) })}`
    : '';
  const body = `${change.slice(0, -1)}${variants}${recalled}}`;
  return signedMessage(row, keeper, webhookId(row.ledger, epoch, seq, row.id), body, now);
};
