import { useRBAC } from '@strapi/admin/strapi-admin';
import { Badge, Box, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { type MilestoneState, milestoneStates } from '../../../../domain/codes';
import type { Dashboard, MilestoneBoard } from '../../../../domain/overview';
import { useWords } from '../words';
import { Bar } from './bar';
import { Card } from './card';
import { PlaceLink } from './place-link';
import { byKind } from './places';
import { addressOf, type Scope } from './scope';

/** Close rows: some thirty units on a screen. */
const Board = styled(Table)`
  & td {
    height: auto;
    padding-bottom: ${({ theme }) => theme.spaces[2]};
    padding-top: ${({ theme }) => theme.spaces[2]};
  }
`;

const tones = {
  done: { backgroundColor: 'success100', textColor: 'success700' },
  'under-way': { backgroundColor: 'primary100', textColor: 'primary700' },
  'due-soon': { backgroundColor: 'warning100', textColor: 'warning700' },
  overdue: { backgroundColor: 'danger100', textColor: 'danger700' },
  'not-begun': { backgroundColor: 'neutral150', textColor: 'neutral700' },
} as const satisfies Record<MilestoneState, object>;

const Head = ({ milestone }: { readonly milestone: MilestoneBoard }) => {
  const { say } = useWords();
  const { name, dueOn, daysLeft, units, basis } = milestone;
  const done = units.filter(({ state }) => state === 'done').length;
  return (
    <Box minWidth="18rem" paddingBottom={2} paddingTop={2} title={basis ?? undefined}>
      <Typography fontWeight="bold" style={{ whiteSpace: 'normal' }} tag="p">
        {name}
      </Typography>
      <Typography tag="p" textColor={daysLeft < 0 ? 'danger600' : 'neutral600'} variant="pi">
        {dueOn} ·{' '}
        {daysLeft < 0
          ? say('dashboard.days-late', { days: -daysLeft })
          : say('dashboard.days-left', { days: daysLeft })}
      </Typography>
      <Typography tag="p" textColor="neutral600" variant="pi">
        {say('dashboard.units-done', { done, all: units.length })}
      </Typography>
    </Box>
  );
};

const sets = [{ action: 'plugin::content-manager.explorer.update', subject: 'api::milestone.milestone' }];

/** The deadline board: milestones × units, each with a bar and its state in words. */
export const MilestoneCard = ({ shown, scope }: { readonly shown: Dashboard; readonly scope: Scope }) => {
  const { say, pick } = useWords();
  const { milestones } = shown;
  const counted = new Set(milestones[0]?.units.map(({ unit }) => unit));
  const units = shown.units
    .filter(({ code }) => counted.has(code) && (scope.unit === null || scope.unit === code))
    .sort(byKind);
  const { allowedActions } = useRBAC(sets);
  const setsThem = allowedActions.canUpdate === true;
  const title = say('dashboard.milestones');
  const inDomain = scope.domain === null ? [] : [say('dashboard.milestones-in-domain')];
  if (milestones.length === 0)
    return (
      <Card
        note={say(setsThem ? 'dashboard.milestones-none' : 'dashboard.milestones-none-read')}
        title={title}
      >
        {null}
      </Card>
    );
  if (units.length === 0)
    return (
      <Card note={say('dashboard.milestones-no-units')} title={title}>
        {null}
      </Card>
    );
  return (
    <Card
      note={[...inDomain, say(setsThem ? 'dashboard.milestones-note' : 'dashboard.milestones-read')].join(
        ' · ',
      )}
      title={title}
    >
      <Board aria-label={title} colCount={milestones.length + 1} rowCount={units.length + 1}>
        <Thead>
          <Tr>
            <Th>
              <Typography textColor="neutral600" variant="sigma">
                {say('dashboard.unit')}
              </Typography>
            </Th>
            {milestones.map((milestone) => (
              <Th key={milestone.documentId}>
                <Head milestone={milestone} />
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {units.map(({ code, name }) => (
            <Tr key={code}>
              <Td>
                <PlaceLink to={addressOf({ unit: code })}>{name}</PlaceLink>
              </Td>
              {milestones.map((milestone) => {
                const progress = milestone.units.find(({ unit }) => unit === code);
                if (progress === undefined) return <Td key={milestone.documentId} />;
                const { done, all, state } = progress;
                return (
                  <Td key={milestone.documentId}>
                    <Flex data-milestone={milestone.measure} data-unit={code} gap={3} paddingRight={4}>
                      <Bar
                        all={all}
                        done={done}
                        label={`${name}${say('dashboard.colon')}${milestone.name}`}
                        tone={state}
                      />
                      <Badge {...tones[state]} minWidth="5.6rem">
                        {pick(milestoneStates[state])}
                      </Badge>
                    </Flex>
                  </Td>
                );
              })}
            </Tr>
          ))}
        </Tbody>
      </Board>
    </Card>
  );
};
