import { Button, Flex, Typography } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import { type ReactNode, useState } from 'react';
import { useWords, type WordId } from '../words';
import { type Copied, copy } from './copy';

interface FormTabProps {
  readonly hint: WordId;
  readonly copied: Copied;
  readonly children: ReactNode;
}

/** One form: what it is for, how it looks, and a button that copies it. */
export const FormTab = ({ hint, copied, children }: FormTabProps) => {
  const { say } = useWords();
  const [told, setTold] = useState<WordId | null>(null);
  const press = async (): Promise<void> => {
    setTold((await copy(copied)) ? 'posting.copied' : 'posting.not-copied');
  };
  return (
    <Flex alignItems="stretch" direction="column" gap={3} paddingTop={4}>
      <Typography textColor="neutral600">{say(hint)}</Typography>
      {children}
      <Flex gap={3}>
        <Button onClick={press} startIcon={<Duplicate />}>
          {say('posting.copy')}
        </Button>
        <Typography role="status">{told === null ? '' : say(told)}</Typography>
      </Flex>
    </Flex>
  );
};
