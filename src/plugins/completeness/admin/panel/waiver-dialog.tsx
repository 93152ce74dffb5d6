import { Button, Field, Flex, Modal, Textarea, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { languageIn } from '../../../../domain/change';
import { isPrivacyRule } from '../../../../domain/privacy';
import { readDay } from '../../../../domain/time';
import { procedureOf, type StandingFinding, type WaiverProblem } from '../../../../domain/waivers';

interface WaiverDialogProps {
  readonly found: StandingFinding;
  readonly onAsk: (reason: string, until: string) => Promise<readonly WaiverProblem[]>;
  readonly onClose: () => void;
}

/** Asks for the reason and the last day of a waiver; what is wrong is told at the field. */
export const WaiverDialog = ({ found: { finding }, onAsk, onClose }: WaiverDialogProps) => {
  const { formatMessage, locale } = useIntl();
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  const [problems, setProblems] = useState<readonly WaiverProblem[]>([]);
  const [isAsking, setAsking] = useState(false);
  const language = languageIn(locale);
  const kind = procedureOf(finding.rule);
  const say = (id: string) => formatMessage({ id: `completeness.waiver.${id}`, defaultMessage: id });
  const problemOf = (field: WaiverProblem['field']): string | undefined => {
    const problem = problems.find((told) => told.field === field);
    if (!problem) return undefined;
    const [message, hint] = [problem.message[language], problem.hint[language]];
    return language === 'zh' ? `${message}。${hint}` : `${message}. ${hint}`;
  };
  const ask = async (): Promise<void> => {
    setAsking(true);
    const told = await onAsk(reason, readDay(until) ?? until);
    setAsking(false);
    if (told.length === 0) onClose();
    else setProblems(told);
  };

  return (
    <Modal.Root onOpenChange={(open) => !open && onClose()} open>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{say(`ask.${kind}`)}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex alignItems="stretch" direction="column" gap={4}>
            <Typography fontWeight="bold">{finding.message[language]}</Typography>
            <Typography>
              {say(isPrivacyRule(finding.rule) ? 'explain.personal-data' : `explain.${kind}`)}
            </Typography>
            {problemOf('rule') && <Typography textColor="danger600">{problemOf('rule')}</Typography>}
            <Field.Root error={problemOf('reason')} hint={say('reason.hint')} name="waiver-reason" required>
              <Field.Label>{say('reason')}</Field.Label>
              <Textarea onChange={({ target }) => setReason(target.value)} value={reason} />
              <Field.Hint />
              <Field.Error />
            </Field.Root>
            <Field.Root error={problemOf('until')} hint={say('until.hint')} name="waiver-until" required>
              <Field.Label>{say('until')}</Field.Label>
              {/* As every other day in the admin: the browser's own box follows the browser's language. */}
              <Field.Input
                onBlur={() => setUntil(readDay(until) ?? until)}
                onChange={({ target }) => setUntil(target.value)}
                placeholder={say('until.shape')}
                value={until}
              />
              <Field.Hint />
              <Field.Error />
            </Field.Root>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Modal.Close>
            <Button variant="tertiary">{say('cancel')}</Button>
          </Modal.Close>
          <Button loading={isAsking} onClick={ask}>
            {say('submit')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
