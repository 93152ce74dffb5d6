import { Widget as State } from '@strapi/admin/strapi-admin';
import { Flex, Typography } from '@strapi/design-system';
import type { Dashboard } from '../../../../domain/overview';
import { useFetched } from '../../../../plugin-kit/admin/use-fetched';
import { ScoreRing } from '../panel/score-ring';
import { WaiverNumbers } from '../waivers/waiver-numbers';
import { useWords } from '../words';
import { NothingScored } from './nothing-scored';
import { OpenMilestones } from './open-milestones';
import { SpreadNote } from './spread-note';
import { WeakestList } from './weakest-list';

/** On the home page: the score and over how much it is, what waits for a signature, who needs help, and what nobody answers for. */
export const DashboardWidget = () => {
  const { say, number } = useWords();
  const { data, failed } = useFetched<Dashboard>('/completeness/dashboard');
  if (data === null) return failed ? <State.Error /> : <State.Loading />;
  const { totals, units, domains } = data;
  const { score, band, items, published, spread } = totals;
  // Who has one unit can do nothing about a domain that has none.
  const orphans = units.length > 1 ? domains.filter(({ leadUnit }) => leadUnit === null) : [];
  return (
    <Flex alignItems="stretch" direction="column" gap={4}>
      {score === null || band === null ? (
        <NothingScored {...data} />
      ) : (
        <Flex gap={6} justifyContent="space-between">
          <ScoreRing band={band} score={score} />
          <Typography textColor="neutral600" variant="pi">
            {say('dashboard.cell-items', { items: number(items), published: number(published) })}
          </Typography>
        </Flex>
      )}
      <SpreadNote spread={spread} />
      <WaiverNumbers />
      <OpenMilestones {...data} />
      <WeakestList {...data} />
      {orphans.length > 0 && (
        <Typography textColor="danger600" variant="pi">
          {say('dashboard.orphans')}
          {say('dashboard.colon')}
          {orphans.map(({ name }) => name).join(say('dashboard.comma'))}
        </Typography>
      )}
    </Flex>
  );
};
