import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useWords } from '../words';
import { PublishTable } from './publish-table';
import { count } from './row-state';
import { type Published, usePublishing } from './use-publishing';

export interface PublishDialogProps extends Published {
  readonly hrefOf: (documentId: string) => string;
  readonly onClose: () => void;
}

/** Before many are published: what the gate says of each. After: what became of each. */
export const PublishDialog = ({ hrefOf, onClose, ...published }: PublishDialogProps) => {
  const { say } = useWords();
  const { rows, phase, publish } = usePublishing(published);
  const ready = count(rows, 'ready');
  const done = count(rows, 'done');
  const numbers = {
    total: phase === 'working' ? ready + done : rows.length,
    ready,
    refused: count(rows, 'refused', 'unknown'),
    unchanged: count(rows, 'unchanged'),
    done: phase === 'asking' ? rows.length - count(rows, 'asking') : done,
  };
  const isBusy = phase === 'asking' || phase === 'working';
  return (
    <>
      <Modal.Body>
        <Flex alignItems="stretch" direction="column" gap={4}>
          <Typography fontWeight="bold" role="status">
            {say(`publish.${phase}`, numbers)}
          </Typography>
          <PublishTable hrefOf={hrefOf} rows={rows} />
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button onClick={onClose} variant="tertiary">
          {say('publish.close')}
        </Button>
        <Button disabled={isBusy || ready === 0} loading={phase === 'working'} onClick={publish}>
          {say('publish.confirm', { ready })}
        </Button>
      </Modal.Footer>
    </>
  );
};
