import { ConfirmDialog } from '@strapi/admin/strapi-admin';
import { Button, Dialog } from '@strapi/design-system';
import { useWords } from '../words';

interface AskFirstProps {
  readonly deed: string;
  /** What it is read aloud as: there is one for each outlet. */
  readonly label: string;
  readonly question: string;
  readonly confirm: string;
  readonly busy: boolean;
  readonly onConfirm: () => Promise<void>;
}

/** A button that asks whether it is meant. */
export const AskFirst = ({ deed, label, question, confirm, busy, onConfirm }: AskFirstProps) => {
  const { say } = useWords();
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button aria-label={label} loading={busy} size="S" variant="tertiary">
          {deed}
        </Button>
      </Dialog.Trigger>
      <ConfirmDialog
        endAction={
          <Dialog.Action>
            <Button fullWidth onClick={onConfirm} variant="danger-light">
              {confirm}
            </Button>
          </Dialog.Action>
        }
        startAction={
          <Dialog.Cancel>
            <Button fullWidth variant="tertiary">
              {say('cancel')}
            </Button>
          </Dialog.Cancel>
        }
        title={deed}
      >
        {question}
      </ConfirmDialog>
    </Dialog.Root>
  );
};
