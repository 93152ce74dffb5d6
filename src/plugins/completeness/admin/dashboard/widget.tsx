import { Widget as State } from '@strapi/admin/strapi-admin';
import { Box, Flex, Typography } from '@strapi/design-system';
import type { Dashboard } from '../../../../domain/overview';
import { ScoreRing } from '../panel/score-ring';
import { WaiverNumbers } from '../waivers/waiver-numbers';
import { useWords } from '../words';
import { Score } from './band-mark';
import { PlaceLink } from './plain-table';
import { addressOf } from './scope';
import { useFetched } from './use-fetched';

const WORST = 4;

/** On the home page: the district's score, what waits for a signature, its weakest units, and what nobody answers for. */
export const DashboardWidget = () => {
  const { say, number } = useWords();
  const { data, failed } = useFetched<Dashboard>('/completeness/dashboard');
  if (data === null) return failed ? <State.Error /> : <State.Loading />;
  const { totals, units, domains } = data;
  const { score, band } = totals;
  if (score === null || band === null)
    return (
      <Flex direction="column" gap={4} height="100%" justifyContent="center">
        <Typography textAlign="center">{say('dashboard.never-checked')}</Typography>
        <PlaceLink to={addressOf({})}>{say('dashboard.open')}</PlaceLink>
        <WaiverNumbers />
      </Flex>
    );
  const weakest = units
    .filter((unit) => unit.score !== null)
    .sort((a, b) => (a.score ?? 0) - (b.score ?? 0))
    .slice(0, WORST);
  const orphans = domains.filter(({ leadUnit }) => leadUnit === null);
  return (
    <Flex alignItems="stretch" direction="column" gap={4}>
      <Flex gap={6} justifyContent="space-between">
        <ScoreRing band={band} score={score} />
        <Typography textColor="neutral600" variant="pi">
          {say('dashboard.cell-items', {
            items: number(totals.items),
            published: number(totals.published),
          })}
        </Typography>
      </Flex>
      <WaiverNumbers />
      <Box>
        <Typography tag="h3" textColor="neutral600" variant="pi">
          {say('dashboard.weakest')}
        </Typography>
        <Box paddingTop={1} tag="ul">
          {weakest.map((unit) => (
            <Flex justifyContent="space-between" key={unit.code} paddingBottom={1} tag="li">
              <PlaceLink to={addressOf({ unit: unit.code })}>{unit.name}</PlaceLink>
              <Score band={unit.band} score={unit.score} />
            </Flex>
          ))}
        </Box>
      </Box>
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
