import { Button, Flex, Modal, Tabs, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { plainOfHtml, usualPlain } from '../../../../domain/ready-to-post';
import { useWords } from '../words';
import { CardTab } from './card-tab';
import { FormTab } from './form-tab';
import { PlainTab } from './plain-tab';
import { Preview } from './preview';
import { type Asked, useForms } from './use-forms';

const names = ['wechat', 'html', 'plain', 'card'] as const;
const PHONE_PX = 375;

/** The forms of one document, each as it looks. */
const Tabbed = ({ asked }: { readonly asked: Asked }) => {
  const { say } = useWords();
  const [max, setMax] = useState(usualPlain);
  const { forms, failed } = useForms(asked, max);
  if (forms === null)
    return <Typography role="status">{say(failed ? 'posting.failed' : 'posting.reading')}</Typography>;
  const { wechat, html, plain, card, site } = forms;
  return (
    <Tabs.Root defaultValue="wechat">
      <Tabs.List aria-label={say('posting.title')}>
        {names.map((name) => (
          <Tabs.Trigger key={name} value={name}>
            {say(`posting.${name}`)}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      <Tabs.Content value="wechat">
        <FormTab copied={{ html: wechat, text: plainOfHtml(wechat) }} hint="posting.wechat.hint">
          <Preview html={wechat} site={site} title={say('posting.wechat')} width={PHONE_PX} />
        </FormTab>
      </Tabs.Content>
      <Tabs.Content value="html">
        <FormTab copied={{ html, text: html }} hint="posting.html.hint">
          <Preview html={html} site={site} title={say('posting.html')} />
        </FormTab>
      </Tabs.Content>
      <Tabs.Content value="plain">
        <PlainTab max={max} onMax={setMax} text={plain} />
      </Tabs.Content>
      <Tabs.Content value="card">
        <CardTab card={card} />
      </Tabs.Content>
    </Tabs.Root>
  );
};

interface PostingProps {
  readonly asked: Asked;
  /** The draft has changes that are not public. */
  readonly isModified: boolean;
}

/** A button that opens the forms; nothing is asked of the server before. */
export const Posting = ({ asked, isModified }: PostingProps) => {
  const { say } = useWords();
  return (
    <Modal.Root>
      <Modal.Trigger>
        <Button fullWidth variant="secondary">
          {say('posting.open')}
        </Button>
      </Modal.Trigger>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{say('posting.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex alignItems="stretch" direction="column" gap={4}>
            <Typography>{say('posting.explain')}</Typography>
            {isModified && <Typography textColor="warning600">{say('posting.modified')}</Typography>}
            <Tabbed asked={asked} />
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Modal.Close>
            <Button variant="tertiary">{say('posting.close')}</Button>
          </Modal.Close>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
