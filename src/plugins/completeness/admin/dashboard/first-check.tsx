import { Button, EmptyStateLayout } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { useWords } from '../words';

interface FirstCheckProps {
  readonly running: boolean;
  /** null for whoever may not have everything checked. */
  readonly onRun: (() => void) | null;
}

/** Nothing was checked yet: what to do next. */
export const FirstCheck = ({ running, onRun }: FirstCheckProps) => {
  const { say } = useWords();
  return (
    <EmptyStateLayout
      action={
        onRun && (
          <Button disabled={running} onClick={onRun} startIcon={<ArrowClockwise />}>
            {say('dashboard.run')}
          </Button>
        )
      }
      content={say(onRun === null ? 'dashboard.never-checked-wait' : 'dashboard.never-checked')}
      hasRadius
      icon={<EmptyDocuments height="88px" width="160px" />}
      shadow="tableShadow"
    />
  );
};
