import { Box, Flex, Grid, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { Dashboard } from '../../../../domain/overview';
import { ScoreRing } from '../panel/score-ring';
import { useWords } from '../words';
import type { Scope } from './scope';
import { SpreadNote } from './spread-note';

interface FigureProps {
  readonly name: string;
  readonly note: ReactNode;
  readonly tone?: 'danger600' | 'warning600' | 'neutral800';
  readonly children: ReactNode;
}

const Figure = ({ name, note, tone = 'neutral800', children }: FigureProps) => (
  <Box
    background="neutral0"
    borderColor="neutral150"
    className="dashboard-card"
    hasRadius
    height="100%"
    padding={5}
    shadow="tableShadow"
    tag="section"
    width="100%"
  >
    <Typography tag="h2" textColor="neutral600" variant="pi">
      {name}
    </Typography>
    <Box paddingTop={2}>
      {typeof children === 'string' ? (
        <Typography fontSize="3.2rem" fontWeight="bold" lineHeight="1.3" tag="p" textColor={tone}>
          {children}
        </Typography>
      ) : (
        children
      )}
    </Box>
    <Typography paddingTop={1} tag="p" textColor="neutral600" variant="pi">
      {note}
    </Typography>
  </Box>
);

/** The district's own gap: domains that nobody answers for. */
const Orphans = ({ domains, totals }: Dashboard) => {
  const { say, number } = useWords();
  const orphans = domains.filter(({ leadUnit }) => leadUnit === null);
  return (
    <Figure
      name={say('dashboard.orphans')}
      note={
        orphans.length === 0
          ? say('dashboard.orphans-none')
          : orphans.map(({ name }) => name).join(say('dashboard.comma'))
      }
      tone={orphans.length > 0 ? 'danger600' : 'neutral800'}
    >
      {number(totals.domainsWithoutLead)}
    </Figure>
  );
};

/** Of units or a domain: guideline rows that nobody took up yet. */
const Missing = ({ shown, scope }: { readonly shown: Dashboard; readonly scope: Scope }) => {
  const { say, number } = useWords();
  const asked = shown.cells
    .filter(({ unit }) => scope.unit === null || unit === scope.unit)
    .filter(({ domain }) => scope.domain === null || domain === scope.domain)
    .flatMap(({ missing: rows }) => rows ?? []);
  const missing = asked.reduce((sum, rows) => sum + rows, 0);
  const note = missing === 0 ? 'dashboard.missing-none' : 'dashboard.missing-note';
  return (
    <Figure
      name={say('dashboard.missing')}
      note={say(asked.length === 0 ? 'dashboard.no-guideline' : note)}
      tone={missing > 0 ? 'warning600' : 'neutral800'}
    >
      {asked.length === 0 ? '–' : number(missing)}
    </Figure>
  );
};

/** The state in four figures: score, items, grave findings, and what nobody answers for. */
export const SummaryCards = ({ shown, scope }: { readonly shown: Dashboard; readonly scope: Scope }) => {
  const { say, number, moment } = useWords();
  const { totals, gaps, run } = shown;
  const grave = gaps.filter(({ severity, waived }) => severity === 'error' && !waived);
  const waived = gaps.filter((gap) => gap.waived).reduce((sum, { count }) => sum + count, 0);
  const graveCount = grave.reduce((sum, { count }) => sum + count, 0);
  const all = gaps.reduce((sum, { count }) => sum + count, 0);
  const { score, band, items, published, spread } = totals;
  return (
    <Grid.Root gap={4}>
      <Grid.Item col={3} s={6} xs={12}>
        <Figure
          name={say('dashboard.score')}
          note={
            <>
              {say('dashboard.score-note')}
              {(scope.unit === null || scope.domain === null) && <SpreadNote spread={spread} />}
            </>
          }
        >
          {score === null || band === null ? (
            say('dashboard.no-score')
          ) : (
            <Flex>
              <ScoreRing band={band} score={score} />
            </Flex>
          )}
        </Figure>
      </Grid.Item>
      <Grid.Item col={3} s={6} xs={12}>
        <Figure
          name={say('dashboard.items')}
          note={say('dashboard.published', {
            published: number(published),
            share: items === 0 ? 0 : Math.round((published / items) * 100),
          })}
        >
          {number(items)}
        </Figure>
      </Grid.Item>
      <Grid.Item col={3} s={6} xs={12}>
        <Figure
          name={say('dashboard.grave')}
          note={[
            ...(run === null ? [] : [say('dashboard.as-checked', { at: moment(run.at) })]),
            say('dashboard.findings', { count: number(all) }),
            ...(waived === 0 ? [] : [say('dashboard.of-them-waived', { count: number(waived) })]),
          ].join(' · ')}
          tone={graveCount > 0 ? 'danger600' : 'neutral800'}
        >
          {number(graveCount)}
        </Figure>
      </Grid.Item>
      <Grid.Item col={3} s={6} xs={12}>
        {scope.unit === null && scope.domain === null && !shown.ofOwn ? (
          <Orphans {...shown} />
        ) : (
          <Missing scope={scope} shown={shown} />
        )}
      </Grid.Item>
    </Grid.Root>
  );
};
