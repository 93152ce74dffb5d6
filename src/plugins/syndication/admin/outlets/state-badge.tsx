import { Badge } from '@strapi/design-system';
import type { SubscriptionState } from '../../../../domain/subscriptions';
import { useWords } from '../words';

const colours = {
  active: { backgroundColor: 'success100', textColor: 'success700' },
  paused: { backgroundColor: 'neutral150', textColor: 'neutral700' },
  stopped: { backgroundColor: 'danger100', textColor: 'danger700' },
} as const;

export const StateBadge = ({ state }: { readonly state: SubscriptionState }) => {
  const { say } = useWords();
  return <Badge {...colours[state]}>{say(`state.${state}`)}</Badge>;
};
