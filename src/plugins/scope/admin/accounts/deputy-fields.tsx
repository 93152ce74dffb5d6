import { useFetchClient, useNotification } from '@strapi/admin/strapi-admin';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { AccountsPage, ShownAccount } from '../../../../domain/scope';
import { useWords } from '../words';
import { Choose, Day } from './fields';

interface DeputyFieldsProps {
  readonly account: ShownAccount;
  readonly page: AccountsPage;
  readonly onChanged: () => Promise<void>;
}

/** Who stands in for an account, from a day to a day; each is kept at once. */
export const DeputyFields = ({ account, page, onChanged }: DeputyFieldsProps) => {
  const { say } = useWords();
  const { post, del } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [deputy, setDeputy] = useState('');
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const attempt = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
      await onChanged();
    } catch (error) {
      toggleNotification({ type: 'danger', message: error instanceof Error ? error.message : '' });
    }
  };
  const nameOf = (id: number): string => page.accounts.find((one) => one.id === id)?.name ?? String(id);
  const others = page.accounts
    .filter(({ id, isActive }) => id !== account.id && isActive)
    .map(({ id, name }) => [String(id), name] as const);
  const name = () =>
    attempt(() =>
      post('/scope/deputies', {
        account: account.id,
        deputy: deputy === '' ? null : Number(deputy),
        from,
        until,
      }),
    );
  return (
    <Flex alignItems="stretch" direction="column" gap={2}>
      <Typography textColor="neutral600" variant="pi">
        {say('deputy.hint')}
      </Typography>
      {account.deputies.map((one) => (
        <Flex gap={2} key={one.id}>
          <Typography>{`${nameOf(one.deputy)} ${one.from}–${one.until}`}</Typography>
          <Button onClick={() => attempt(() => del(`/scope/deputies/${one.id}`))} size="S" variant="tertiary">
            {say('end')}
          </Button>
        </Flex>
      ))}
      <Flex alignItems="flex-end" gap={2}>
        <Choose choices={others} label={say('deputy')} onChange={setDeputy} value={deputy} />
        <Day label={say('from')} onChange={setFrom} value={from} />
        <Day label={say('until')} onChange={setUntil} value={until} />
        <Button onClick={name} variant="secondary">
          {say('add-deputy')}
        </Button>
      </Flex>
    </Flex>
  );
};
