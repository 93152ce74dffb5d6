import { Button, Flex, Typography } from '@strapi/design-system';
import type { ShownAccount, ShownAccounts, ShownBelonging } from '../../../../domain/scope';
import { PlainTable } from '../../../../plugin-kit/admin/plain-table';
import { useWords } from '../words';

interface AccountTableProps {
  readonly page: ShownAccounts;
  readonly onEdit: (account: number) => void;
  readonly onRights: (account: number) => void;
  readonly onTry: (account: number) => void;
}

/** Sees nothing of any unit, or what it created alone. */
const wanting: readonly ShownAccount['state'][] = ['none', 'waiting', 'not-yet', 'over'];

const periodOf = ({ from, until }: Pick<ShownBelonging, 'from' | 'until'>): string =>
  from === null && until === null ? '' : ` (${from ?? ''}–${until ?? ''})`;

const Lines = ({ texts }: { readonly texts: readonly string[] }) => (
  <Flex alignItems="flex-start" direction="column">
    {texts.map((text) => (
      <Typography key={text}>{text}</Typography>
    ))}
  </Flex>
);

const State = ({ account }: { readonly account: ShownAccount }) => {
  const { say } = useWords();
  const needsUnit = account.isActive && wanting.includes(account.state);
  return (
    <Typography textColor={needsUnit ? 'danger600' : 'neutral800'}>
      {say(`state.${account.state}`)}
    </Typography>
  );
};

const Deeds = ({
  account: { id, name },
  page,
  onEdit,
  onRights,
  onTry,
}: AccountTableProps & { readonly account: ShownAccount }) => {
  const { say } = useWords();
  return (
    <Flex gap={2}>
      <Button aria-label={say('edit-of', { name })} onClick={() => onEdit(id)} size="S" variant="tertiary">
        {say('edit')}
      </Button>
      <Button
        aria-label={say('rights.of', { name })}
        onClick={() => onRights(id)}
        size="S"
        variant="tertiary"
      >
        {say('rights')}
      </Button>
      {page.triable.includes(id) && (
        <Button aria-label={say('try.of', { name })} onClick={() => onTry(id)} size="S" variant="tertiary">
          {say('try')}
        </Button>
      )}
    </Flex>
  );
};

/** All accounts; those that need a unit stand out. */
export const AccountTable = (props: AccountTableProps) => {
  const { say } = useWords();
  const { accounts, units } = props.page;
  const unitOf = (code: string): string => {
    const unit = units.find((one) => one.code === code);
    if (!unit) return code === '*' ? say('everywhere') : code;
    const { name, retired, successor } = unit;
    if (!retired) return name;
    return successor === null ? say('retired', { name }) : say('merged', { name, successor });
  };
  const nameOf = (id: number): string => accounts.find((one) => one.id === id)?.name ?? String(id);
  return (
    <PlainTable
      caption={say('title')}
      heads={[say('account'), say('post'), say('units'), say('deputy'), say('sees'), say('deeds')]}
      rows={accounts.map((account) => ({
        key: String(account.id),
        cells: [
          <Lines
            key="account"
            texts={[account.name, account.email, ...(account.isActive ? [] : [say('inactive')])]}
          />,
          <Lines key="post" texts={account.roles.map(({ name }) => name)} />,
          <Lines key="units" texts={account.units.map((one) => `${unitOf(one.unit)}${periodOf(one)}`)} />,
          <Lines
            key="deputy"
            texts={account.deputies.map((one) => `${nameOf(one.deputy)}${periodOf(one)}`)}
          />,
          <State account={account} key="state" />,
          <Deeds account={account} key="deeds" {...props} />,
        ],
      }))}
    />
  );
};
