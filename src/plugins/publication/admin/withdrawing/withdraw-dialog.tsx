import { Box, Button, Field, Flex, Modal, Textarea, Typography } from '@strapi/design-system';
import { type ReactNode, useState } from 'react';
import { reasonProblem } from '../../../../domain/withdrawal';
import { forReason } from '../requests/reason';
import { useWords } from '../words';
import { Outlook } from './outlook';
import { useOutlook, type Withdrawn } from './use-outlook';

export interface WithdrawDialogProps {
  readonly withdrawn: Withdrawn;
  /** What Strapi itself would ask. */
  readonly question: ReactNode;
  readonly deletes: boolean;
  /** How many drafts are deleted with what is public. */
  readonly drafts: number;
  /** Strapi's own action: it sends the request and tells what came of it. */
  readonly proceed: () => unknown;
  readonly onClose: () => void;
}

/** Before something public is taken away: what depends on it, why, and whether it is meant. */
export const WithdrawDialog = ({
  withdrawn,
  question,
  deletes,
  drafts,
  proceed,
  onClose,
}: WithdrawDialogProps) => {
  const { say, pick } = useWords();
  const { documents, failed } = useOutlook(withdrawn);
  const [reason, setReason] = useState('');
  const [isTold, setTold] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const problem = reasonProblem(reason);
  const hopeless = documents?.length === 1 && (documents[0]?.refusedFor.length ?? 0) > 0;
  const confirm = async (): Promise<void> => {
    setTold(true);
    if (problem) return;
    setBusy(true);
    await forReason(reason.trim(), proceed);
    setBusy(false);
    onClose();
  };
  return (
    <>
      <Modal.Body>
        <Flex alignItems="stretch" direction="column" gap={4}>
          <Typography>{say('withdraw.explain')}</Typography>
          <Outlook documents={documents} failed={failed} />
          {drafts > 0 && <Typography>{say('withdraw.drafts', { total: drafts })}</Typography>}
          <Field.Root
            error={isTold && problem ? pick(problem) : undefined}
            hint={say('withdraw.reason.hint')}
            name="withdraw-reason"
            required
          >
            <Field.Label>{say('withdraw.reason')}</Field.Label>
            <Textarea onChange={({ target }) => setReason(target.value)} value={reason} />
            <Field.Hint />
            <Field.Error />
          </Field.Root>
          <Box>{question}</Box>
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button onClick={onClose} variant="tertiary">
          {say('withdraw.cancel')}
        </Button>
        <Button disabled={hopeless} loading={isBusy} onClick={confirm} variant="danger">
          {say(deletes ? 'withdraw.delete' : 'withdraw.confirm')}
        </Button>
      </Modal.Footer>
    </>
  );
};
