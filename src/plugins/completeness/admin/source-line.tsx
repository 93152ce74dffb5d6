import { Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { ShownSource } from '../../../domain/overview';
import { editAddress } from './dashboard/scope';
import { useWords } from './words';

const Cited = styled(Link)`
  color: ${({ theme }) => theme.colors.primary600};
  text-decoration: underline;
`;

/**
 * The law on which a finding rests. Where the register holds it, it leads to its entry, in a page of its own: whoever
 * fills in a form does not lose what is not saved.
 */
export const SourceLine = ({ text, legalBasis }: ShownSource) => {
  const { say, pick } = useWords();
  return (
    <Typography data-source tag="p" textColor="neutral600" variant="pi">
      {say('source')}
      {legalBasis === null ? (
        pick(text)
      ) : (
        <Cited
          rel="noreferrer"
          target="_blank"
          title={say('source.open', { title: legalBasis.title })}
          to={editAddress('legal-basis', legalBasis.id)}
        >
          {pick(text)}
        </Cited>
      )}
    </Typography>
  );
};
