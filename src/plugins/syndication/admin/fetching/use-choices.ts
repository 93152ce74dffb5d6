import type { OutletChoices } from '../../../../domain/subscriptions';
import { type Fetched, useFetched } from '../../../../plugin-kit/admin/use-fetched';
import { subscriptionsAddress } from '../places';

/** The public units and domains. */
export const useChoices = (): Fetched<OutletChoices> =>
  useFetched<OutletChoices>(`${subscriptionsAddress}/choices`);
