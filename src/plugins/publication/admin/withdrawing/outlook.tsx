import { Box, Flex, Typography } from '@strapi/design-system';
import type { WithdrawalOutlook } from '../../../../domain/withdrawal';
import { useWords } from '../words';

interface OutlookProps {
  /** null until it is known. */
  readonly documents: readonly WithdrawalOutlook[] | null;
  readonly failed: boolean;
}

/** Why a document cannot be withdrawn yet, and what would lose its link to it. */
const OfOne = ({ title, refusedFor, losing }: WithdrawalOutlook) => {
  const { say, pick } = useWords();
  return (
    <Box data-outlook>
      {refusedFor.length > 0 && (
        <Typography fontWeight="bold" tag="p" textColor="danger600">
          {say('withdraw.refused', { title })}
        </Typography>
      )}
      {refusedFor.map(({ rule, message, hint }) => (
        <Typography key={`${rule} ${message.zh}`} tag="p" textColor="danger600">
          {pick(message)} — {pick(hint)}
        </Typography>
      ))}
      {losing.map(({ label, titles, total }) => (
        <Typography key={label.zh} tag="p">
          {say('withdraw.losing', {
            title,
            label: pick(label),
            total,
            titles: `${titles.join(say('withdraw.comma'))}${total > titles.length ? say('withdraw.more') : ''}`,
          })}
        </Typography>
      ))}
    </Box>
  );
};

/** What else depends on what is to be withdrawn. */
export const Outlook = ({ documents, failed }: OutlookProps) => {
  const { say } = useWords();
  if (documents === null)
    return <Typography role="status">{say(failed ? 'withdraw.unknown' : 'withdraw.looking')}</Typography>;
  const told = documents.filter(({ refusedFor, losing }) => refusedFor.length + losing.length > 0);
  if (told.length === 0) return <Typography>{say('withdraw.nothing')}</Typography>;
  return (
    <Flex alignItems="stretch" direction="column" gap={3}>
      {told.map((outlook) => (
        <OfOne key={outlook.documentId} {...outlook} />
      ))}
    </Flex>
  );
};
