import { Box, Flex, Typography } from '@strapi/design-system';
import type { Task } from '../../../../domain/agenda';
import { publicType } from '../../../../domain/public-model';
import { PlaceLink } from '../dashboard/place-link';
import { editAddress } from '../dashboard/scope';
import { useWords } from '../words';

/** One thing to do: the document, what and by when or since when, and what stands in its way. */
export const TaskLine = ({ task, namesUnit }: { readonly task: Task; readonly namesUnit: boolean }) => {
  const { say, pick, number } = useWords();
  const { kind, type, documentId, title, unit, day, daysLeft, blocking, worst } = task;
  const left = (days: number): string => {
    if (days < 0) return say('agenda.late', { days: number(-days) });
    return days === 0 ? say('agenda.today') : say('agenda.left', { days: number(days) });
  };
  const isLate = daysLeft !== null && daysLeft < 0;
  return (
    <Box data-task={kind} paddingBottom={2} tag="li">
      <Flex alignItems="baseline" gap={2} justifyContent="space-between">
        <PlaceLink to={editAddress(type, documentId)}>{title || say('agenda.untitled')}</PlaceLink>
        <Typography shrink={0} style={{ whiteSpace: 'nowrap' }} textColor="neutral600" variant="pi">
          {pick(publicType(type).label)}
        </Typography>
      </Flex>
      <Typography tag="p" textColor={isLate ? 'danger600' : 'neutral600'} variant="pi">
        {[
          ...(namesUnit && unit ? [unit] : []),
          say(`agenda.${kind}`, { day }),
          ...(daysLeft === null ? [] : [left(daysLeft)]),
        ].join(' · ')}
      </Typography>
      {worst !== null && (
        <Typography tag="p" textColor="danger600" variant="pi">
          {say('agenda.blocking', { count: number(blocking), worst: pick(worst) })}
        </Typography>
      )}
    </Box>
  );
};
