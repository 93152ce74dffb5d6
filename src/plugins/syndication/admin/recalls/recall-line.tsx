import { Typography } from '@strapi/design-system';
import type { OpenRecall } from '../../../../domain/subscriptions';
import { useWords } from '../words';

/** Until when an outlet must report that it corrected or took down what it carries. */
export const RecallLine = ({ recall: { action, due, overdue } }: { readonly recall: OpenRecall }) => {
  const { say, exactMoment } = useWords();
  return (
    <Typography fontWeight="bold" textColor={overdue ? 'danger600' : 'warning700'} variant="pi">
      {say(overdue ? 'recall.overdue' : 'recall.open', {
        action: say(`action.${action}`),
        due: exactMoment(due),
      })}
    </Typography>
  );
};
