import { randomUUID } from 'node:crypto';
import { subscriptionOf } from '../subscriptions/records';
import type { RegistryParts } from '../subscriptions/registry';
import { signedMessage } from './message';
import { Sender, type Sent } from './send';

const TIMEOUT_MS = 20_000;

/** Sends a message that says it is a test (测试), once, and gives the answer. Null: there is no such subscription. */
export const testDelivery = async (
  { pool, keeper, own, resolver }: RegistryParts,
  id: string,
): Promise<Sent | null> => {
  const row = await subscriptionOf(pool, id);
  if (!row) return null;
  const sender = new Sender({ own, resolver, timeoutMs: TIMEOUT_MS });
  const now = new Date();
  const body = JSON.stringify({ action: 'test', at: now.toISOString(), subscription: id });
  try {
    return await sender.send(signedMessage(row, keeper, `msg_test_${randomUUID()}`, body, now));
  } finally {
    sender.end();
  }
};
