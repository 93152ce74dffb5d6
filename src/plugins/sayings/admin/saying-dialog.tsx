import { Button, Field, Flex, Modal, Radio, Textarea, Typography } from '@strapi/design-system';
import { useId, useState } from 'react';
import type { Saying } from '../../../domain/search';
import type { Desk, Problems } from './use-overview';
import { useWords } from './words';

interface SayingDialogProps {
  /** What was asked; empty for an entry of one's own. */
  readonly asked: string;
  readonly save: Desk['save'];
  readonly onClose: () => void;
}

interface LinesProps {
  readonly name: 'words' | 'official';
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly problems: Problems;
  readonly onChange: (value: string) => void;
}

const Lines = ({ name, label, hint, value, problems, onChange }: LinesProps) => (
  <Field.Root error={problems?.[name]} hint={hint} name={`saying-${name}`} required>
    <Field.Label>{label}</Field.Label>
    <Textarea onChange={({ target }) => onChange(target.value)} value={value} />
    <Field.Hint />
    <Field.Error />
  </Field.Root>
);

/** Asks how documents write what was asked; what is wrong is told at the field. */
export const SayingDialog = ({ asked, save, onClose }: SayingDialogProps) => {
  const { say } = useWords();
  const kindId = useId();
  const [words, setWords] = useState(asked.replaceAll(' ', '\n'));
  const [official, setOfficial] = useState('');
  const [kind, setKind] = useState<NonNullable<Saying['kind']>>('same');
  const [problems, setProblems] = useState<Problems>(null);
  const [isSaving, setSaving] = useState(false);
  const submit = async (): Promise<void> => {
    setSaving(true);
    const told = await save({ words, official, kind });
    setSaving(false);
    if (told === null) onClose();
    else setProblems(told);
  };
  return (
    <Modal.Root onOpenChange={(open) => !open && onClose()} open>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{asked === '' ? say('add') : say('add.for', { words: asked })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex alignItems="stretch" direction="column" gap={4}>
            <Lines
              hint={say('dialog.said.hint')}
              label={say('dialog.said')}
              name="words"
              onChange={setWords}
              problems={problems}
              value={words}
            />
            <Lines
              hint={say('dialog.official.hint')}
              label={say('dialog.official')}
              name="official"
              onChange={setOfficial}
              problems={problems}
              value={official}
            />
            <Typography fontWeight="bold" id={kindId} variant="pi">
              {say('dialog.kind')}
            </Typography>
            <Radio.Group
              aria-labelledby={kindId}
              onValueChange={(chosen) => setKind(chosen === 'narrower' ? 'narrower' : 'same')}
              value={kind}
            >
              <Radio.Item value="same">{say('dialog.same')}</Radio.Item>
              <Radio.Item value="narrower">{say('dialog.narrower')}</Radio.Item>
            </Radio.Group>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Modal.Close>
            <Button variant="tertiary">{say('dialog.cancel')}</Button>
          </Modal.Close>
          <Button loading={isSaving} onClick={submit}>
            {say('dialog.save')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
