import { useClipboard } from '@strapi/admin/strapi-admin';
import { Box, Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { OutletKeys } from '../../../../domain/subscriptions';
import { useWords } from '../words';

interface KeyLineProps {
  readonly name: 'secret' | 'token';
  readonly value: string;
}

/** One of the keys: what it is for, and a button that copies it. */
const KeyLine = ({ name, value }: KeyLineProps) => {
  const { say } = useWords();
  const { copy } = useClipboard();
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <Flex alignItems="stretch" direction="column" gap={2} width="100%">
      <Typography fontWeight="bold">{say(name)}</Typography>
      <Box background="neutral100" padding={3} style={{ overflowWrap: 'anywhere', userSelect: 'all' }}>
        <Typography {...{ [`data-${name}`]: true }} tag="code">
          {value}
        </Typography>
      </Box>
      <Flex gap={3}>
        <Button onClick={async () => setCopied(await copy(value))} variant="secondary">
          {say(name === 'secret' ? 'secret.copy' : 'token.copy')}
        </Button>
        {copied !== null && (
          <Typography role="status" textColor={copied ? 'success700' : 'danger600'}>
            {say(copied ? 'secret.copied' : 'secret.not-copied')}
          </Typography>
        )}
      </Flex>
      <Typography textColor="neutral600" variant="pi">
        {say(name === 'secret' ? 'secret.use' : 'token.use')}
      </Typography>
    </Flex>
  );
};

interface SecretDialogProps {
  readonly keys: OutletKeys;
  readonly onKept: () => void;
}

/** An outlet's keys, this once: how to keep them and what they are for. Only a button closes it. */
export const SecretDialog = ({ keys, onKept }: SecretDialogProps) => {
  const { say } = useWords();
  return (
    <Dialog.Root open>
      <Dialog.Content>
        <Dialog.Header>{say('keys')}</Dialog.Header>
        <Dialog.Body>
          <Flex alignItems="stretch" direction="column" gap={4} width="100%">
            <Typography>{say('secret.once')}</Typography>
            <KeyLine name="secret" value={keys.secret} />
            <KeyLine name="token" value={keys.token} />
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
