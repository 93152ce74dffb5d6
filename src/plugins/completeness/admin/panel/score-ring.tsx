import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useTheme } from 'styled-components';
import { languageIn } from '../../../../domain/change';
import { type Band, bands } from '../../../../domain/codes';

const SIZE = 72;
const STROKE = 7;
const RADIUS = (SIZE - STROKE) / 2;
const LENGTH = 2 * Math.PI * RADIUS;

const colours = {
  excellent: 'success600',
  good: 'primary600',
  sufficient: 'warning600',
  poor: 'danger600',
} as const satisfies Record<Band, string>;

/** The score as a number in a ring, and the name of its band: it is read without its colour, too. */
export const ScoreRing = ({ band, score }: { readonly band: Band; readonly score: number }) => {
  const { formatMessage, locale } = useIntl();
  const { colors } = useTheme();
  const bandName = bands[band][languageIn(locale)];
  const centre = SIZE / 2;
  const ring = { cx: centre, cy: centre, fill: 'none', r: RADIUS, strokeWidth: STROKE };
  return (
    <Flex
      aria-label={formatMessage(
        { id: 'completeness.score', defaultMessage: '{score} {band}' },
        { score, band: bandName },
      )}
      data-score={score}
      gap={3}
      role="img"
    >
      <svg aria-hidden="true" height={SIZE} width={SIZE}>
        <circle {...ring} stroke={colors.neutral200} />
        {score > 0 && (
          <circle
            {...ring}
            stroke={colors[colours[band]]}
            strokeDasharray={`${(LENGTH * score) / 100} ${LENGTH}`}
            strokeLinecap="round"
            transform={`rotate(-90 ${centre} ${centre})`}
          />
        )}
      </svg>
      <Flex alignItems="flex-start" direction="column">
        <Typography variant="alpha">
          {score}{' '}
          <Typography variant="pi">
            {formatMessage({ id: 'completeness.points', defaultMessage: 'points' })}
          </Typography>
        </Typography>
        <Typography fontWeight="bold" textColor={colours[band]}>
          {bandName}
        </Typography>
      </Flex>
    </Flex>
  );
};
