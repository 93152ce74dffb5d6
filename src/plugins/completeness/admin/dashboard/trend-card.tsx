import { useMemo } from 'react';
import type { Dashboard } from '../../../../domain/overview';
import { useWords } from '../words';
import { Card } from './card';
import { Chart } from './charts/chart';
import { useChartColours } from './charts/colours';
import { trendOption } from './charts/trend-option';

/** How the mean score went, day by day. */
export const TrendCard = ({ trend }: Dashboard) => {
  const { say, number } = useWords();
  const colours = useChartColours();
  const option = useMemo(
    () =>
      trendOption(
        trend,
        colours,
        ({ day, score, items, published, rulesChanged }) =>
          [
            day,
            say('dashboard.trend-score', { score: score === null ? '–' : number(score) }),
            say('dashboard.cell-items', { items, published }),
            ...(rulesChanged ? [say('dashboard.trend-rules-changed')] : []),
          ].join('\n'),
        say('dashboard.trend-rules'),
      ),
    [trend, colours, say, number],
  );
  const last = trend.at(-1);
  const changed = trend.filter(({ rulesChanged }) => rulesChanged).map(({ day }) => day);
  return (
    <Card
      note={[
        say(trend.length < 2 ? 'dashboard.trend-begins' : 'dashboard.trend-note'),
        ...(changed.length > 0 ? [say('dashboard.trend-changed-on', { days: changed.join('、') })] : []),
      ].join(' · ')}
      title={say('dashboard.trend')}
    >
      {last !== undefined && (
        <Chart
          height={280}
          label={say('dashboard.trend-label', {
            days: trend.length,
            first: `${trend[0]?.day} ${trend[0]?.score ?? ''}`,
            last: `${last.day} ${last.score ?? ''}`,
          })}
          name="trend"
          option={option}
        />
      )}
    </Card>
  );
};
