import { ConfirmDialog } from '@strapi/admin/strapi-admin';
import { Button, Dialog } from '@strapi/design-system';
import { useState } from 'react';
import type { ListedWaiver } from '../../../../domain/waivers';
import { useWords } from '../words';
import type { WaiverListDesk } from './use-waiver-list';

interface SignButtonProps {
  readonly waiver: ListedWaiver;
  readonly desk: WaiverListDesk;
}

/** A signature lets something become public: from the list, where the text is not in sight, it is asked for once more. */
export const SignButton = ({ waiver, desk }: SignButtonProps) => {
  const { say, pick } = useWords();
  const [isOpen, setOpen] = useState(false);
  const sign = async (): Promise<void> => {
    setOpen(false);
    await desk.sign(waiver.id);
  };
  return (
    <Dialog.Root onOpenChange={setOpen} open={isOpen}>
      <Dialog.Trigger>
        <Button loading={desk.busy === waiver.id} size="S">
          {say('waiver.sign')}
        </Button>
      </Dialog.Trigger>
      <ConfirmDialog onConfirm={sign} title={say('waiver.sign')} variant="default">
        {say('waiver.sign.question', { found: pick(waiver.words), reason: waiver.reason })}
      </ConfirmDialog>
    </Dialog.Root>
  );
};
