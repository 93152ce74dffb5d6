import { Layouts, Page } from '@strapi/admin/strapi-admin';
import { Box, Button, Flex, Grid, Typography } from '@strapi/design-system';
import { type Dashboard, dashboardRights } from '../../../../domain/overview';
import { useFetched } from '../../../../plugin-kit/admin/use-fetched';
import { useWords } from '../words';
import { Actions } from './actions';
import { Crumbs } from './crumbs';
import { FirstCheck } from './first-check';
import { GapCard } from './gap-card';
import { HeatMapCard } from './heat-map-card';
import { ItemCard } from './item-card';
import { MilestoneCard } from './milestone-card';
import { PlaceCard } from './place-card';
import { PlaceLink } from './place-link';
import { PrintStyle } from './print-style';
import { RunProgressBar } from './run-progress';
import { addressOf, type Scope, useScope } from './scope';
import { SummaryCards } from './summary-cards';
import { TrendCard } from './trend-card';
import { useFromTheTop } from './use-from-the-top';
import { useRun } from './use-run';

const Level = ({ shown, scope }: { readonly shown: Dashboard; readonly scope: Scope }) => {
  if (scope.unit !== null && scope.domain !== null) return <ItemCard {...scope} />;
  if (scope.unit !== null || scope.domain !== null) return <PlaceCard scope={scope} shown={shown} />;
  return <HeatMapCard {...shown} />;
};

/** Of what is not among the places that are shown there is nothing to tell: least of all that all is well. */
const isSeen = ({ units, domains, cells }: Dashboard, { unit, domain }: Scope): boolean =>
  (unit === null || [...units.map(({ code }) => code), ...cells.map((cell) => cell.unit)].includes(unit)) &&
  (domain === null || domains.some(({ code }) => code === domain));

const NotSeen = () => {
  const { say } = useWords();
  return (
    <Flex alignItems="flex-start" direction="column" gap={2} role="status">
      <Typography>{say('dashboard.not-seen')}</Typography>
      <PlaceLink to={addressOf({})}>{say('dashboard.back')}</PlaceLink>
    </Flex>
  );
};

const Shown = ({ shown, scope }: { readonly shown: Dashboard; readonly scope: Scope }) => (
  <Flex alignItems="stretch" direction="column" gap={6}>
    <SummaryCards scope={scope} shown={shown} />
    <Level scope={scope} shown={shown} />
    <Grid.Root gap={6}>
      <Grid.Item alignItems="stretch" col={6} s={12} xs={12}>
        <TrendCard {...shown} />
      </Grid.Item>
      <Grid.Item alignItems="stretch" col={6} s={12} xs={12}>
        <GapCard key={`${addressOf(scope)} ${shown.run?.id}`} scope={scope} shown={shown} />
      </Grid.Item>
    </Grid.Root>
    <MilestoneCard scope={scope} shown={shown} />
  </Flex>
);

const Whole = () => {
  const { say, moment } = useWords();
  const scope = useScope();
  const asked = new URLSearchParams({ unit: scope.unit ?? '', domain: scope.domain ?? '' });
  const { data, failed, reload } = useFetched<Dashboard>(`/completeness/dashboard?${asked}`);
  const { progress, start } = useRun(reload);
  const running = progress?.running ?? false;
  useFromTheTop(asked.toString());

  if (data === null && failed)
    return (
      <Page.Main>
        <Flex direction="column" gap={4} justifyContent="center" padding={10}>
          <Page.Error />
          <Button onClick={reload} variant="secondary">
            {say('dashboard.again')}
          </Button>
        </Flex>
      </Page.Main>
    );
  if (data === null) return <Page.Loading />;
  const seen = isSeen(data, scope);
  return (
    <Page.Main>
      <Page.Title>{say('dashboard.title')}</Page.Title>
      <PrintStyle />
      <Layouts.Header
        primaryAction={<Actions onRun={start} running={running} scope={scope} />}
        subtitle={
          data.run === null
            ? say('dashboard.never-checked-short')
            : say('dashboard.checked', { at: moment(data.run.at), rules: data.run.ruleSet })
        }
        title={say('dashboard.title')}
      />
      <Layouts.Content>
        {seen && <Crumbs scope={scope} shown={data} />}
        <RunProgressBar progress={progress} />
        {seen && data.run === null && (
          <Box paddingBottom={6}>
            <FirstCheck onRun={start} running={running} />
          </Box>
        )}
        {seen ? <Shown scope={scope} shown={data} /> : <NotSeen />}
      </Layouts.Content>
    </Page.Main>
  );
};

const looks = [{ action: dashboardRights.read, subject: null }];

/** 完整度看板: district → unit → domain → item, where people would rather look than read. */
export const DashboardPage = () => (
  <Page.Protect permissions={looks}>
    <Whole />
  </Page.Protect>
);
