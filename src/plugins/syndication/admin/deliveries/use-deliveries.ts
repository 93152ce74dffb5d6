import { useFetchClient, useNotification } from '@strapi/admin/strapi-admin';
import { useState } from 'react';
import type { DeliveryState, ShownDelivery } from '../../../../domain/subscriptions';
import { useFetched } from '../../../../plugin-kit/admin/use-fetched';
import { toldBy } from '../fetching/told';
import { subscriptionAddress } from '../places';
import { useWords } from '../words';

interface Answer {
  readonly deliveries: readonly ShownDelivery[];
}

export interface DeliveryDesk {
  readonly deliveries: readonly ShownDelivery[] | null;
  readonly failed: boolean;
  readonly busy: boolean;
  /** Sends what was sent between two numbers of the ledger once more, both included. */
  readonly replay: (first: number, last: number) => Promise<void>;
}

const isMoving = ({ deliveries }: Answer): boolean => deliveries.some(({ state }) => state === 'due');

/** What an outlet was sent, in one state or in any, anew as long as something is due. */
export const useDeliveries = (id: string, state: DeliveryState | ''): DeliveryDesk => {
  const { say } = useWords();
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [busy, setBusy] = useState(false);
  const address = `${subscriptionAddress(id, 'deliveries')}${state && `?state=${state}`}`;
  const { data, failed, reload } = useFetched<Answer>(address, isMoving);
  return {
    deliveries: data?.deliveries ?? null,
    failed,
    busy,
    replay: async (first, last) => {
      setBusy(true);
      try {
        const answer = await post<{ deliveries: number }>(subscriptionAddress(id, 'replay'), { first, last });
        const count = answer.data.deliveries;
        toggleNotification(
          count > 0
            ? { type: 'success', message: say('deliveries.replayed', { count }) }
            : { type: 'warning', message: say('deliveries.nothing') },
        );
      } catch (error) {
        toggleNotification({ type: 'danger', message: toldBy(error).message });
      }
      setBusy(false);
      reload();
    },
  };
};
