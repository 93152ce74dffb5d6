import { Button, Field, Flex, Modal, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useWords } from '../words';
import type { DeliveryDesk } from './use-deliveries';

const numberIn = (text: string): number | null => (/^[1-9]\d{0,14}$/.test(text.trim()) ? Number(text) : null);

/** Asks for two numbers of the ledger; what was sent between them goes out once more. */
export const ReplayRange = ({ desk }: { readonly desk: DeliveryDesk }) => {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  const [first, setFirst] = useState('');
  const [last, setLast] = useState('');
  const [from, to] = [numberIn(first), numberIn(last)];
  const field = (name: 'first' | 'last', value: string, set: (value: string) => void) => (
    <Field.Root name={name} required>
      <Field.Label>{say(`deliveries.${name}`)}</Field.Label>
      <Field.Input
        inputMode="numeric"
        onChange={({ target }) => set(target.value)}
        type="text"
        value={value}
      />
    </Field.Root>
  );
  const replay = async (): Promise<void> => {
    if (from === null || to === null) return;
    await desk.replay(from, to);
    setOpen(false);
  };
  return (
    <Modal.Root onOpenChange={setOpen} open={isOpen}>
      <Modal.Trigger>
        <Button variant="secondary">{say('deliveries.range')}</Button>
      </Modal.Trigger>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{say('deliveries.range')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex alignItems="stretch" direction="column" gap={4}>
            <Typography>{say('deliveries.range.explain')}</Typography>
            {field('first', first, setFirst)}
            {field('last', last, setLast)}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Modal.Close>
            <Button variant="tertiary">{say('cancel')}</Button>
          </Modal.Close>
          <Button disabled={from === null || to === null || to < from} loading={desk.busy} onClick={replay}>
            {say('deliveries.again')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
