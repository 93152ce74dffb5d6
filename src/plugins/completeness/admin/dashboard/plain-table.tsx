import { Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { type ReactNode, useId } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

interface PlainTableProps {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: ReadonlyArray<{ readonly key: string; readonly cells: readonly ReactNode[] }>;
}

const TextLink = styled(Link)`
  color: ${({ theme }) => theme.colors.primary600};
  text-decoration: none;
  &:hover, &:focus-visible {
    text-decoration: underline;
  }
`;

/** A link in running text of the dashboard, to another level or to a document. */
export const PlaceLink = ({ to, children }: { readonly to: string; readonly children: ReactNode }) => (
  <TextLink to={to}>
    <Typography fontWeight="semiBold" textColor="primary600">
      {children}
    </Typography>
  </TextLink>
);

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
