import { Flex, Typography } from '@strapi/design-system';
import { useId } from 'react';
import { type Band, bands, codesOf } from '../../../../domain/codes';
import { useWords } from '../words';
import { useChartColours } from './charts/colours';

const SIZE = 16;

/** The pattern of a band in small, drawn as the chart draws it. */
const Swatch = ({ band }: { readonly band: Band | null }) => {
  const colours = useChartColours();
  const id = useId();
  const ink = 'rgba(128, 128, 128, 0.6)';
  return (
    <svg aria-hidden="true" height={SIZE} width={SIZE}>
      <defs>
        <pattern
          height={5}
          id={id}
          patternTransform={`rotate(${band === 'poor' ? -45 : 45})`}
          patternUnits="userSpaceOnUse"
          width={5}
        >
          {band === 'good' && <circle cx={2.5} cy={2.5} fill={ink} r={0.9} />}
          {band === 'sufficient' && <rect fill={ink} height={5} width={1} />}
          {band === 'poor' && <rect fill={ink} height={5} width={2.4} />}
        </pattern>
      </defs>
      <rect
        fill={band === null ? colours.none : colours.bands[band]}
        height={SIZE - 1}
        rx={3}
        stroke={band === null ? colours.faint : 'none'}
        strokeDasharray={band === null ? '3 2' : undefined}
        width={SIZE - 1}
        x={0.5}
        y={0.5}
      />
      <rect fill={`url(#${id})`} height={SIZE} rx={3} width={SIZE} />
    </svg>
  );
};

/** What the tints and patterns of the map mean. */
export const Legend = () => {
  const { say, pick } = useWords();
  return (
    <Flex aria-label={say('dashboard.legend')} gap={4} tag="ul" wrap="wrap">
      {codesOf(bands).map((band) => (
        <Flex gap={1} key={band} tag="li">
          <Swatch band={band} />
          <Typography variant="pi">{pick(bands[band])}</Typography>
        </Flex>
      ))}
      <Flex gap={1} tag="li">
        <Swatch band={null} />
        <Typography variant="pi">{say('dashboard.nothing-yet')}</Typography>
      </Flex>
    </Flex>
  );
};

/** A score with the name of its band; what was never judged says so. */
export const Score = ({ score, band }: { readonly score: number | null; readonly band: Band | null }) => {
  const { say, pick, number } = useWords();
  if (score === null || band === null)
    return <Typography textColor="neutral600">{say('dashboard.no-score')}</Typography>;
  return (
    <Flex gap={2} inline>
      <Swatch band={band} />
      <Typography fontWeight="bold">{number(score)}</Typography>
      <Typography textColor="neutral600" variant="pi">
        {pick(bands[band])}
      </Typography>
    </Flex>
  );
};
