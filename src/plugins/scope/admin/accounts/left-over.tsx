import { useFetchClient, useNotification } from '@strapi/admin/strapi-admin';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { AccountsPage } from '../../../../domain/scope';
import { useWords } from '../words';

interface LeftOverProps {
  readonly page: AccountsPage;
  readonly onChanged: () => Promise<void>;
}

/** Who stands in for accounts that are no longer there: of no effect, and to be ended here, where no account shows it. */
export const LeftOver = ({ page, onChanged }: LeftOverProps) => {
  const { say } = useWords();
  const { del } = useFetchClient();
  const { toggleNotification } = useNotification();
  if (page.leftOver.length === 0) return null;
  const nameOf = (id: number): string =>
    page.accounts.find((one) => one.id === id)?.name ?? say('gone', { id: String(id) });
  const end = async (id: string): Promise<void> => {
    try {
      await del(`/scope/deputies/${id}`);
      await onChanged();
    } catch (error) {
      toggleNotification({ type: 'danger', message: error instanceof Error ? error.message : '' });
    }
  };
  return (
    <Box paddingTop={4} tag="section">
      <Typography tag="h2" variant="delta">
        {say('left-over')}
      </Typography>
      {page.leftOver.map((one) => (
        <Flex gap={2} key={one.id} paddingTop={2}>
          <Typography>
            {`${say('why.deputy', { through: nameOf(one.account) })}：${nameOf(one.deputy)} ${one.from}–${one.until}`}
          </Typography>
          <Button onClick={() => end(one.id)} size="S" variant="tertiary">
            {say('end')}
          </Button>
        </Flex>
      ))}
    </Box>
  );
};
