import { Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { type ReactNode, useId } from 'react';

interface PlainTableProps {
  /** The table's name, for who hears the page. */
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: ReadonlyArray<{ readonly key: string; readonly cells: readonly ReactNode[] }>;
}

/** A table of texts, numbers and what else stands in a cell. */
export const PlainTable = ({ caption, heads, rows }: PlainTableProps) => {
  const id = useId();
  return (
    <>
      <span hidden id={id}>
        {caption}
      </span>
      <Table aria-labelledby={id} colCount={heads.length} rowCount={rows.length + 1}>
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
          {rows.map(({ key, cells }) => (
            <Tr key={key}>
              {cells.map((cell, index) => (
                <Td key={heads[index]}>
                  {typeof cell === 'string' || typeof cell === 'number' ? (
                    <Typography>{cell}</Typography>
                  ) : (
                    cell
                  )}
                </Td>
              ))}
            </Tr>
          ))}
        </Tbody>
      </Table>
    </>
  );
};
