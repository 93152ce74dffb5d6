import type { OutletChoices } from '../../../../domain/subscriptions';
import { subscriptionsAddress } from '../places';
import { useLookedUp } from './use-looked-up';

const stays = (): boolean => false;

/** The public units and domains; null until they have come. */
export const useChoices = (): OutletChoices | null =>
  useLookedUp<OutletChoices>(`${subscriptionsAddress}/choices`, stays).data;
