import { Widget as State } from '@strapi/admin/strapi-admin';
import { Box, Flex, Typography } from '@strapi/design-system';
import type { Agenda } from '../../../../domain/agenda';
import { useFetched } from '../../../../plugin-kit/admin/use-fetched';
import { useWords } from '../words';
import { MilestoneLine } from './milestone-line';
import { TaskLine } from './task-line';

/** On the home page: what is to be done, the most urgent first. */
export const AgendaWidget = () => {
  const { say, number } = useWords();
  const { data, failed } = useFetched<Agenda>('/completeness/dashboard/agenda');
  if (data === null) return failed ? <State.Error /> : <State.Loading />;
  const { milestones, tasks, total } = data;
  if (tasks.length === 0 && milestones.length === 0)
    return <State.NoData>{say('agenda.nothing')}</State.NoData>;
  const several = new Set(tasks.map(({ unit }) => unit)).size > 1;
  return (
    <Flex alignItems="stretch" data-agenda={total} direction="column" gap={2}>
      <Box tag="ul">
        {milestones.map((milestone) => (
          <MilestoneLine key={milestone.documentId} milestone={milestone} />
        ))}
        {tasks.map((task) => (
          <TaskLine key={`${task.kind} ${task.documentId}`} namesUnit={several} task={task} />
        ))}
      </Box>
      {total > tasks.length && (
        <Typography textColor="neutral600" variant="pi">
          {say('agenda.more', { count: number(total - tasks.length) })}
        </Typography>
      )}
    </Flex>
  );
};
