import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { parseTimeLimit, printTimeLimit } from '../../../../domain/time';

/** The time limit as the rules understood it, so that an editor sees when they understood something else. */
export const TimeLimitReading = ({ text }: { readonly text: string | null }) => {
  const { formatMessage } = useIntl();
  if (text === null || text.trim() === '') return null;
  const reading = parseTimeLimit(text);
  if (reading.clauses.length === 0) return null;
  return (
    <Box>
      <Typography fontWeight="bold" tag="h3" variant="pi">
        {formatMessage({ id: 'completeness.time-limit', defaultMessage: 'The time limit' })}
      </Typography>
      <Typography data-time-limit variant="pi">
        {printTimeLimit(reading)}
      </Typography>
    </Box>
  );
};
