import { Box, Typography } from '@strapi/design-system';
import type { ShownAnswer } from '../../../../domain/subscriptions';
import { answerWords } from '../answer-words';
import { useWords } from '../words';

/** What the receiver answered to a test message: status, time, and how it began. */
export const Tested = ({ tested }: { readonly tested: ShownAnswer }) => {
  const words = useWords();
  const { status, answer, ms } = tested;
  const well = status !== null && status >= 200 && status < 300;
  return (
    <Box background={well ? 'success100' : 'danger100'} padding={3} role="status">
      <Typography textColor={well ? 'success700' : 'danger700'}>
        {words.say('tested', { answer: answerWords(words, tested), ms })}
        {answer !== '' && ` ${words.say('tested.body', { answer })}`}
      </Typography>
    </Box>
  );
};
