import { Box, Link, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useWords } from '../words';
import type { PublishRow } from './row-state';

const colours = {
  refused: 'danger600',
  unknown: 'danger600',
  ready: 'success600',
  done: 'success600',
} as const;
const nameOf = ({ state }: PublishRow) =>
  state === 'asking' ? ('publish.asking.row' as const) : (`publish.${state}` as const);

interface PublishTableProps {
  readonly rows: readonly PublishRow[];
  /** Where a row is edited. */
  readonly hrefOf: (documentId: string) => string;
}

/** What stands in the way of each row; it stays after the publishing, so that one can be put right after the other. */
export const PublishTable = ({ rows, hrefOf }: PublishTableProps) => {
  const { say } = useWords();
  return (
    <Table colCount={3} rowCount={rows.length + 1}>
      <Thead>
        <Tr>
          <Th>
            <Typography variant="sigma">{say('publish.item')}</Typography>
          </Th>
          <Th>
            <Typography variant="sigma">{say('publish.state')}</Typography>
          </Th>
          <Th>
            <Typography variant="sigma">{say('publish.open')}</Typography>
          </Th>
        </Tr>
      </Thead>
      <Tbody>
        {rows.map((row) => (
          <Tr data-publish={row.state} key={row.documentId}>
            <Td>
              <Typography>{row.title}</Typography>
            </Td>
            <Td>
              <Box maxWidth="48rem" paddingBottom={2} paddingTop={2} style={{ whiteSpace: 'normal' }}>
                <Typography
                  fontWeight="bold"
                  tag="p"
                  textColor={row.state in colours ? colours[row.state as keyof typeof colours] : 'neutral800'}
                >
                  {say(nameOf(row))}
                </Typography>
                {row.reasons.map((reason) => (
                  <Typography key={reason} style={{ whiteSpace: 'pre-line' }} tag="p">
                    {reason}
                  </Typography>
                ))}
              </Box>
            </Td>
            <Td>
              <Link href={hrefOf(row.documentId)} isExternal>
                {say('publish.open')}
              </Link>
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
};
