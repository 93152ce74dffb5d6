import { Button, Field, Modal, TextInput } from '@strapi/design-system';
import { type FormEvent, useState } from 'react';
import { useIntl } from 'react-intl';
import { isOpenAddress } from '../../../../domain/texts/clipboard/links';

export type Question = 'link' | 'alternative' | 'caption';

export interface Asked {
  readonly question: Question;
  readonly text: string;
}

interface AskTextProps extends Asked {
  readonly onTake: (text: string) => void;
  readonly onLeave: () => void;
}

/** Asks for one line: a link's address, a picture's alternative text, a table's caption. */
export const AskText = ({ question, text, onTake, onLeave }: AskTextProps) => {
  const { formatMessage } = useIntl();
  const [typed, setTyped] = useState(text);
  const [isFaulty, setFaulty] = useState(false);
  const say = (id: string) => formatMessage({ id: `texts.ask.${id}` });

  /** The edit view is a form, too: it must not take this one for its own. */
  const take = (event: FormEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    const answer = typed.trim();
    if (question === 'link' && answer !== '' && !isOpenAddress(answer)) setFaulty(true);
    else onTake(answer);
  };

  return (
    <Modal.Root onOpenChange={(isOpen: boolean) => isOpen || onLeave()} open>
      <Modal.Content>
        <form noValidate onSubmit={take}>
          <Modal.Header>
            <Modal.Title>{say(question)}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Field.Root
              error={isFaulty ? say('link.fault') : undefined}
              hint={say(`${question}.hint`)}
              name={`texts-${question}`}
            >
              <Field.Label>{say(question)}</Field.Label>
              <TextInput
                onChange={({ target }: { target: { value: string } }) => setTyped(target.value)}
                value={typed}
              />
              <Field.Hint />
              <Field.Error />
            </Field.Root>
          </Modal.Body>
          <Modal.Footer>
            <Button onClick={onLeave} variant="tertiary">
              {say('leave')}
            </Button>
            <Button type="submit">{say('take')}</Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
};
