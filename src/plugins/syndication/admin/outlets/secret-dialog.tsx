import { useClipboard } from '@strapi/admin/strapi-admin';
import { Box, Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useWords } from '../words';

interface SecretDialogProps {
  readonly secret: string;
  readonly onKept: () => void;
}

/** A secret, this once: how to keep it and what it is for. Only a button closes it. */
export const SecretDialog = ({ secret, onKept }: SecretDialogProps) => {
  const { say } = useWords();
  const { copy } = useClipboard();
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <Dialog.Root open>
      <Dialog.Content>
        <Dialog.Header>{say('secret')}</Dialog.Header>
        <Dialog.Body>
          <Flex alignItems="stretch" direction="column" gap={4} width="100%">
            <Typography>{say('secret.once')}</Typography>
            <Box background="neutral100" padding={3} style={{ overflowWrap: 'anywhere', userSelect: 'all' }}>
              <Typography data-secret tag="code">
                {secret}
              </Typography>
            </Box>
            <Flex gap={3}>
              <Button onClick={async () => setCopied(await copy(secret))} variant="secondary">
                {say('secret.copy')}
              </Button>
              {copied !== null && (
                <Typography role="status" textColor={copied ? 'success700' : 'danger600'}>
                  {say(copied ? 'secret.copied' : 'secret.not-copied')}
                </Typography>
              )}
            </Flex>
            <Typography textColor="neutral600" variant="pi">
              {say('secret.use')}
            </Typography>
          </Flex>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Action>
            <Button fullWidth onClick={onKept}>
              {say('secret.done')}
            </Button>
          </Dialog.Action>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
};
