import { Box, Typography } from '@strapi/design-system';
import type { Card } from '../../../../domain/ready-to-post';
import { useWords } from '../words';
import { FormTab } from './form-tab';

/** What a link is shown with. */
export const CardTab = ({ card: { title, summary, url } }: { readonly card: Card }) => {
  const { say } = useWords();
  const text = [title, summary, url].filter((line) => line !== null && line !== '').join('\n');
  return (
    <FormTab copied={{ text }} hint="posting.card.hint">
      <Box borderColor="neutral200" hasRadius padding={4}>
        <Typography fontWeight="bold" tag="p">
          {title}
        </Typography>
        <Typography tag="p" textColor="neutral600">
          {summary}
        </Typography>
        <Typography style={{ overflowWrap: 'anywhere' }} tag="p" textColor="neutral600" variant="pi">
          {url ?? say('posting.no-page')}
        </Typography>
      </Box>
    </FormTab>
  );
};
