import { useFetchClient, useNotification } from '@strapi/admin/strapi-admin';
import { Button, Flex } from '@strapi/design-system';
import { ArrowClockwise, Download, File } from '@strapi/icons';
import { useState } from 'react';
import { useWords } from '../words';
import { offer } from './charts/save-picture';
import type { Scope } from './scope';

interface ActionsProps {
  readonly scope: Scope;
  readonly running: boolean;
  /** null for whoever may not have everything checked. */
  readonly onRun: (() => void) | null;
}

/** What can be done with the dashboard: check again, take it along as a workbook, print it. */
export const Actions = ({ scope, running, onRun }: ActionsProps) => {
  const { say } = useWords();
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [loading, setLoading] = useState(false);

  const exportWorkbook = async (): Promise<void> => {
    setLoading(true);
    try {
      const asked = new URLSearchParams({ unit: scope.unit ?? '', domain: scope.domain ?? '' });
      const { data } = await get(`/completeness/dashboard.xlsx?${asked}`, { responseType: 'blob' });
      const address = URL.createObjectURL(data);
      offer(address, `${say('dashboard.title')}-${new Date().toISOString().slice(0, 10)}.xlsx`);
      URL.revokeObjectURL(address);
    } catch {
      toggleNotification({ type: 'danger', message: say('dashboard.failed') });
    }
    setLoading(false);
  };

  return (
    <Flex className="dashboard-not-printed" gap={2}>
      <Button onClick={() => window.print()} startIcon={<File />} variant="tertiary">
        {say('dashboard.print')}
      </Button>
      <Button loading={loading} onClick={exportWorkbook} startIcon={<Download />} variant="tertiary">
        {say('dashboard.export')}
      </Button>
      {onRun && (
        <Button disabled={running} onClick={onRun} startIcon={<ArrowClockwise />}>
          {say('dashboard.run')}
        </Button>
      )}
    </Flex>
  );
};
