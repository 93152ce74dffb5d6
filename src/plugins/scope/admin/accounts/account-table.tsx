import { Button, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { ShownAccount, ShownAccounts, ShownBelonging } from '../../../../domain/scope';
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

const Row = ({
  account,
  page,
  onEdit,
  onRights,
  onTry,
}: AccountTableProps & { readonly account: ShownAccount }) => {
  const { say } = useWords();
  const unitOf = (code: string): string => {
    const unit = page.units.find((one) => one.code === code);
    if (!unit) return code === '*' ? say('everywhere') : code;
    const { name, retired, successor } = unit;
    if (!retired) return name;
    return successor === null ? say('retired', { name }) : say('merged', { name, successor });
  };
  const nameOf = (id: number): string => page.accounts.find((one) => one.id === id)?.name ?? String(id);
  const lines = (texts: readonly string[]) => (
    <Flex alignItems="flex-start" direction="column">
      {texts.map((text) => (
        <Typography key={text}>{text}</Typography>
      ))}
    </Flex>
  );
  const needsUnit = account.isActive && wanting.includes(account.state);
  return (
    <Tr>
      <Td>{lines([account.name, account.email, ...(account.isActive ? [] : [say('inactive')])])}</Td>
      <Td>{lines(account.roles.map(({ name }) => name))}</Td>
      <Td>{lines(account.units.map((one) => `${unitOf(one.unit)}${periodOf(one)}`))}</Td>
      <Td>{lines(account.deputies.map((one) => `${nameOf(one.deputy)}${periodOf(one)}`))}</Td>
      <Td>
        <Typography textColor={needsUnit ? 'danger600' : 'neutral800'}>
          {say(`state.${account.state}`)}
        </Typography>
      </Td>
      <Td>
        <Flex gap={2}>
          <Button
            aria-label={say('edit-of', { name: account.name })}
            onClick={() => onEdit(account.id)}
            size="S"
            variant="tertiary"
          >
            {say('edit')}
          </Button>
          <Button
            aria-label={say('rights.of', { name: account.name })}
            onClick={() => onRights(account.id)}
            size="S"
            variant="tertiary"
          >
            {say('rights')}
          </Button>
          {page.triable.includes(account.id) && (
            <Button
              aria-label={say('try.of', { name: account.name })}
              onClick={() => onTry(account.id)}
              size="S"
              variant="tertiary"
            >
              {say('try')}
            </Button>
          )}
        </Flex>
      </Td>
    </Tr>
  );
};

/** All accounts; those that need a unit stand out. */
export const AccountTable = ({ page, onEdit, onRights, onTry }: AccountTableProps) => {
  const { say } = useWords();
  const heads = [say('account'), say('post'), say('units'), say('deputy'), say('sees'), say('deeds')];
  return (
    <Table aria-label={say('title')} colCount={heads.length} rowCount={page.accounts.length + 1}>
      <Thead>
        <Tr>
          {heads.map((head) => (
            <Th key={head}>
              <Typography textColor="neutral600" variant="sigma">
                {head}
              </Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {page.accounts.map((account) => (
          <Row
            account={account}
            key={account.id}
            onEdit={onEdit}
            onRights={onRights}
            onTry={onTry}
            page={page}
          />
        ))}
      </Tbody>
    </Table>
  );
};
