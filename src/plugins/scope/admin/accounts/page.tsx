import { Layouts, Page } from '@strapi/admin/strapi-admin';
import { Box, Modal } from '@strapi/design-system';
import { useState } from 'react';
import { type AccountsPage as Accounts, accountsRight } from '../../../../domain/scope';
import { useTold } from '../use-told';
import { useWords } from '../words';
import { AccountForm } from './account-form';
import { AccountTable } from './account-table';

const Whole = () => {
  const { say } = useWords();
  const { data, failed, reload } = useTold<Accounts>('/scope/accounts');
  const [edited, setEdited] = useState<number | null>(null);
  if (data === null) return failed ? <Page.Error /> : <Page.Loading />;
  const account = data.accounts.find(({ id }) => id === edited);
  return (
    <Page.Main>
      <Page.Title>{say('title')}</Page.Title>
      <Layouts.Header subtitle={say('subtitle')} title={say('title')} />
      <Layouts.Content>
        <Box background="neutral0" padding={4}>
          <AccountTable onEdit={setEdited} page={data} />
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
    </Page.Main>
  );
};

/** 单位账号: who belongs to which unit, with which post, and who stands in for whom. */
export const AccountsPage = () => (
  <Page.Protect permissions={[{ action: accountsRight, subject: null }]}>
    <Whole />
  </Page.Protect>
);
