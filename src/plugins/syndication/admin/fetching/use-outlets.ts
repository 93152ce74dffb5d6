import type { ShownSubscription } from '../../../../domain/subscriptions';
import { type Fetched, useFetched } from '../../../../plugin-kit/admin/use-fetched';
import { subscriptionsAddress } from '../places';

interface Answer {
  readonly subscriptions: readonly ShownSubscription[];
}

const isMoving = ({ subscriptions }: Answer): boolean =>
  subscriptions.some(({ state, behind }) => state === 'active' && behind > 0);

/** All outlets, anew as long as something is on its way to one. */
export const useOutlets = (): Omit<Fetched<Answer>, 'data'> & {
  readonly outlets: readonly ShownSubscription[] | null;
} => {
  const { data, failed, reload } = useFetched<Answer>(subscriptionsAddress, isMoving);
  return { outlets: data?.subscriptions ?? null, failed, reload };
};
