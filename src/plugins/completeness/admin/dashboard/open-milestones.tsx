import { Box, Typography } from '@strapi/design-system';
import { milestoneStates } from '../../../../domain/codes';
import type { Dashboard } from '../../../../domain/overview';
import { useWords } from '../words';
import { PlaceLink } from './place-link';
import { addressOf } from './scope';

/** The dates that one's only unit has not met yet. Of several units the dashboard tells it one by one. */
export const OpenMilestones = ({ units, milestones }: Dashboard) => {
  const { say, pick, number } = useWords();
  const [only] = units;
  if (units.length !== 1 || only === undefined) return null;
  const open = milestones.flatMap((milestone) =>
    milestone.units
      .filter(({ unit, state }) => unit === only.code && state !== 'done')
      .map((progress) => ({ milestone, progress })),
  );
  if (open.length === 0) return null;
  return (
    <Box tag="ul">
      {open.map(({ milestone, progress: { done, all, state } }) => (
        <Typography
          data-milestone={milestone.measure}
          key={milestone.documentId}
          tag="li"
          textColor={state === 'overdue' ? 'danger600' : 'neutral600'}
          variant="pi"
        >
          <PlaceLink to={addressOf({ unit: only.code })}>{milestone.name}</PlaceLink>
          {say('dashboard.of-milestone', {
            day: milestone.dueOn,
            progress: all === 0 ? say('dashboard.nothing-compiled') : `${number(done)}/${number(all)}`,
            state: pick(milestoneStates[state]),
          })}
        </Typography>
      ))}
    </Box>
  );
};
