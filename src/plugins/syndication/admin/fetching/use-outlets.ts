import type { ShownSubscription } from '../../../../domain/subscriptions';
import { subscriptionsAddress } from '../places';
import { type LookedUp, useLookedUp } from './use-looked-up';

interface Answer {
  readonly subscriptions: readonly ShownSubscription[];
}

const isMoving = ({ subscriptions }: Answer): boolean =>
  subscriptions.some(({ state, behind }) => state === 'active' && behind > 0);

/** All outlets, anew as long as something is on its way to one. */
export const useOutlets = (): Omit<LookedUp<Answer>, 'data'> & {
  readonly outlets: readonly ShownSubscription[] | null;
} => {
  const { data, failed, reload } = useLookedUp<Answer>(subscriptionsAddress, isMoving);
  return { outlets: data?.subscriptions ?? null, failed, reload };
};
