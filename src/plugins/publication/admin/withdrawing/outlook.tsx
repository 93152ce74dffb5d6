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

/** How many go, and which. */
const Named = ({ documents }: { readonly documents: readonly WithdrawalOutlook[] }) => {
  const { say } = useWords();
  const titles = documents
    .filter(({ isPublic, refusedFor }) => isPublic && refusedFor.length === 0)
    .map(({ title }) => title);
  const [first] = titles;
  if (first === undefined) return null;
  return (
    <Box data-withdrawn={titles.length} maxHeight="20rem" overflow="auto">
      <Typography fontWeight="bold">
        {titles.length === 1
          ? say('withdraw.one', { title: first })
          : say('withdraw.many', { total: titles.length, titles: titles.join(say('withdraw.comma')) })}
      </Typography>
    </Box>
  );
};

/** What is withdrawn, and what else depends on it. */
export const Outlook = ({ documents, failed }: OutlookProps) => {
  const { say } = useWords();
  if (documents === null)
    return <Typography role="status">{say(failed ? 'withdraw.unknown' : 'withdraw.looking')}</Typography>;
  const told = documents.filter(({ refusedFor, losing }) => refusedFor.length + losing.length > 0);
  return (
    <Flex alignItems="stretch" direction="column" gap={3}>
      <Named documents={documents} />
      {told.length === 0 && <Typography>{say('withdraw.nothing')}</Typography>}
      {told.map((outlook) => (
        <OfOne key={outlook.documentId} {...outlook} />
      ))}
    </Flex>
  );
};
