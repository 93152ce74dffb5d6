import type { OutletChoices } from '../../../../domain/subscriptions';
import { subscriptionsAddress } from '../places';
import { type LookedUp, useLookedUp } from './use-looked-up';

const stays = (): boolean => false;

/** The public units and domains. */
export const useChoices = (): LookedUp<OutletChoices> =>
  useLookedUp<OutletChoices>(`${subscriptionsAddress}/choices`, stays);
