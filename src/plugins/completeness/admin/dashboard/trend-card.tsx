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
      trendOption(trend, colours, ({ day, score, items, published }) =>
        [
          day,
          say('dashboard.trend-score', { score: score === null ? '–' : number(score) }),
          say('dashboard.cell-items', { items, published }),
        ].join('\n'),
      ),
    [trend, colours, say, number],
  );
  const last = trend.at(-1);
  return (
    <Card
      note={say(trend.length < 2 ? 'dashboard.trend-begins' : 'dashboard.trend-note')}
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
