import { Badge, Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { isPrivacyRule } from '../../../../domain/privacy';
import { procedureFor, procedureOf, type StandingFinding } from '../../../../domain/waivers';
import type { KeptWaiver } from './kept-waiver';
import type { WaiverDesk } from './use-waivers';
import { WaiverDialog } from './waiver-dialog';

export interface WaiverActionsProps {
  readonly found: StandingFinding<KeptWaiver>;
  readonly desk: WaiverDesk;
  /** A waiver is for what is saved: not for a new document, nor for text that is only in the form. */
  readonly isSaved: boolean;
  /** Covers the numbers in the finding's field. */
  readonly onMask: (field: string) => void;
}

const useWords = () => {
  const { formatMessage } = useIntl();
  return (id: string, values?: Record<string, string>): string =>
    formatMessage({ id: `completeness.waiver.${id}`, defaultMessage: id }, values);
};

/** A request or a waiver: its state, its reason, and what the reader may do with it. */
const Request = ({ found: { waiver }, desk }: Pick<WaiverActionsProps, 'found' | 'desk'>) => {
  const say = useWords();
  if (waiver === null) return null;
  const { standing, record } = waiver;
  const isMine = record.askedBy === desk.me;
  const needsOther = procedureFor(record) === 'second-person' && standing === 'unsigned';
  return (
    <Flex alignItems="flex-start" data-waiver={standing} direction="column" gap={2}>
      <Badge>{say(`standing.${standing}`, { until: record.until })}</Badge>
      {(standing === 'valid' || standing === 'unsigned') && (
        <Typography textColor="neutral600" variant="pi">
          {say('because', { reason: record.reason })}
        </Typography>
      )}
      {needsOther && (isMine || !desk.maySign) && <Typography variant="pi">{say('waits')}</Typography>}
      {(standing === 'valid' || standing === 'unsigned') && (
        <Flex gap={2}>
          {needsOther && !isMine && desk.maySign && (
            <Button onClick={() => desk.sign(record.id)} size="S" variant="secondary">
              {say('sign')}
            </Button>
          )}
          {(isMine || desk.maySign) && (
            <Button onClick={() => desk.withdraw(record.id)} size="S" variant="tertiary">
              {say(isMine ? 'withdraw' : 'send-back')}
            </Button>
          )}
        </Flex>
      )}
    </Flex>
  );
};

/** Below a finding that refuses a publish: mask it, ask for a waiver, or what has become of one. */
export const WaiverActions = ({ found, desk, isSaved, onMask }: WaiverActionsProps) => {
  const say = useWords();
  const [isAsking, setAsking] = useState(false);
  const { finding, waiver } = found;
  const kind = procedureOf(finding.rule);
  if (kind === 'never') return null;
  const isOpen = waiver?.standing === 'valid' || waiver?.standing === 'unsigned';
  const { field } = finding;
  return (
    <Box paddingBottom={2} paddingLeft={2} paddingRight={2}>
      <Flex alignItems="flex-start" direction="column" gap={2}>
        <Request desk={desk} found={found} />
        <Flex gap={2} wrap="wrap">
          {isPrivacyRule(finding.rule) && waiver?.standing !== 'valid' && field !== null && (
            <Button onClick={() => onMask(field)} size="S" variant="secondary">
              {say('mask')}
            </Button>
          )}
          {!isOpen && (
            <Button
              disabled={!isSaved}
              onClick={() => setAsking(true)}
              size="S"
              title={isSaved ? undefined : say('save-first')}
              variant="tertiary"
            >
              {say(`ask.${kind}`)}
            </Button>
          )}
        </Flex>
      </Flex>
      {isAsking && (
        <WaiverDialog
          found={found}
          onAsk={(reason, until) => desk.ask(found, reason, until)}
          onClose={() => setAsking(false)}
        />
      )}
    </Box>
  );
};
