import { Box, Typography } from '@strapi/design-system';
import type { OpenMilestone } from '../../../../domain/agenda';
import { PlaceLink } from '../dashboard/place-link';
import { addressOf } from '../dashboard/scope';
import { useWords } from '../words';

/** A date that is past or near and not met: it leads to where the dashboard tells how far who is. */
export const MilestoneLine = ({ milestone }: { readonly milestone: OpenMilestone }) => {
  const { say, number } = useWords();
  const { name, day, daysLeft, open, all, only } = milestone;
  const [unit] = all === 1 ? open : [];
  const left =
    daysLeft < 0
      ? say('agenda.late', { days: number(-daysLeft) })
      : daysLeft === 0
        ? say('agenda.today')
        : say('agenda.left', { days: number(daysLeft) });
  const far =
    only === null
      ? say('agenda.units-open', { open: number(open.length), all: number(all) })
      : `${number(only.done)}/${number(only.all)}`;
  return (
    <Box data-open-milestone={day} paddingBottom={2} tag="li">
      <PlaceLink to={addressOf(unit === undefined ? {} : { unit })}>{name}</PlaceLink>
      <Typography tag="p" textColor={daysLeft < 0 ? 'danger600' : 'neutral600'} variant="pi">
        {[say('agenda.milestone', { day }), left, far].join(' · ')}
      </Typography>
    </Box>
  );
};
