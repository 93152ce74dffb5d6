import { Layouts, Page, useFetchClient, useNotification } from '@strapi/admin/strapi-admin';
import { Box, Button, Modal } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useState } from 'react';
import { accountsRight } from '../../../../domain/posts';
import type { ShownAccounts } from '../../../../domain/scope';
import { useFetched } from '../../../../plugin-kit/admin/use-fetched';
import { useTry } from '../trying/use-try';
import { useWords } from '../words';
import { AccountForm } from './account-form';
import { AccountTable } from './account-table';
import { LeftOver } from './left-over';
import { RightsDialog } from './rights-dialog';

/** All accounts by unit and post, to take along. */
const ExportButton = () => {
  const { say } = useWords();
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [loading, setLoading] = useState(false);
  const save = async (): Promise<void> => {
    setLoading(true);
    try {
      const { data } = await get('/scope/accounts.xlsx', { responseType: 'blob' });
      const link = document.createElement('a');
      link.href = URL.createObjectURL(data);
      link.download = `${say('title')}.xlsx`;
      link.click();
      URL.revokeObjectURL(link.href);
    } catch {
      toggleNotification({ type: 'danger', message: say('failed') });
    }
    setLoading(false);
  };
  return (
    <Button loading={loading} onClick={save} startIcon={<Download />} variant="tertiary">
      {say('export')}
    </Button>
  );
};

const Whole = () => {
  const { say } = useWords();
  const { data, failed, reload } = useFetched<ShownAccounts>('/scope/accounts');
  const tryAs = useTry();
  const [edited, setEdited] = useState<number | null>(null);
  const [shown, setShown] = useState<number | null>(null);
  if (data === null) return failed ? <Page.Error /> : <Page.Loading />;
  const account = data.accounts.find(({ id }) => id === edited);
  return (
    <Page.Main>
      <Page.Title>{say('title')}</Page.Title>
      <Layouts.Header primaryAction={<ExportButton />} subtitle={say('subtitle')} title={say('title')} />
      <Layouts.Content>
        <Box background="neutral0" padding={4}>
          <AccountTable onEdit={setEdited} onRights={setShown} onTry={tryAs} page={data} />
          <LeftOver onChanged={reload} page={data} />
        </Box>
      </Layouts.Content>
      <Modal.Root onOpenChange={(open) => !open && setEdited(null)} open={account !== undefined}>
        <Modal.Content>
          {account && (
            <AccountForm
              account={account}
              key={JSON.stringify(account)}
              onClose={() => setEdited(null)}
              onSaved={reload}
              page={data}
            />
          )}
        </Modal.Content>
      </Modal.Root>
      <Modal.Root onOpenChange={(open) => !open && setShown(null)} open={shown !== null}>
        <Modal.Content>
          {shown !== null && (
            <RightsDialog account={shown} key={shown} onTry={data.triable.includes(shown) ? tryAs : null} />
          )}
        </Modal.Content>
      </Modal.Root>
    </Page.Main>
  );
};

/** 单位账号: who belongs to which unit, with which post, and who stands in for whom. */
export const AccountsPage = () => (
  <Page.Protect permissions={[{ action: accountsRight, subject: null }]}>
    <Whole />
  </Page.Protect>
);
