import { Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

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
