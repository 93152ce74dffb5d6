import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { languageIn } from '../../../../domain/change';
import type { Finding } from '../../../../domain/finding';
import type { CitedBasis } from '../../../../domain/legal-basis';
import { SourceLine } from '../source-line';

interface FindingCardProps {
  readonly finding: Finding;
  /** Whether the gate refuses a publish for it, as things stand. */
  readonly refuses: boolean;
  /** The entry of the register that holds its law. */
  readonly legalBasis: CitedBasis | null;
  /** Takes the editor to a field, by its path. */
  readonly onGo: (field: string) => void;
  /** What can be done about it, below its words. */
  readonly children?: ReactNode;
}

const Card = styled.div`
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
`;

const FindingButton = styled.button`
  background: none;
  border: 0;
  cursor: pointer;
  padding: ${({ theme }) => theme.spaces[2]};
  text-align: left;
  width: 100%;
  &:hover, &:focus-visible {
    background: ${({ theme }) => theme.colors.neutral100};
  }
`;

const Worth = ({ finding: { points }, refuses }: Pick<FindingCardProps, 'finding' | 'refuses'>) => {
  const { formatMessage } = useIntl();
  return (
    <Flex gap={1}>
      {refuses && (
        <Badge backgroundColor="danger100" textColor="danger700">
          {formatMessage({ id: 'completeness.must', defaultMessage: 'required' })}
        </Badge>
      )}
      {points > 0 && (
        <Badge>
          {formatMessage({ id: 'completeness.worth', defaultMessage: 'worth {points}' }, { points })}
        </Badge>
      )}
      {points === 0 && !refuses && (
        <Badge>{formatMessage({ id: 'completeness.remark', defaultMessage: 'remark' })}</Badge>
      )}
    </Flex>
  );
};

/** One finding, with what it is worth; a click goes to the field, and below, beside each other, its law and what can be done. */
export const FindingCard = ({ finding, legalBasis, refuses, onGo, children }: FindingCardProps) => {
  const { formatMessage, locale } = useIntl();
  const language = languageIn(locale);
  return (
    <Card>
      <FindingButton
        data-rule={finding.rule}
        title={formatMessage({ id: 'completeness.go', defaultMessage: 'Go to the field' })}
        onClick={() => finding.field !== null && onGo(finding.field)}
        type="button"
      >
        <Flex alignItems="flex-start" direction="column" gap={1}>
          <Worth finding={finding} refuses={refuses} />
          <Typography variant="pi">{finding.message[language]}</Typography>
          <Typography textColor="neutral600" variant="pi">
            {finding.hint[language]}
          </Typography>
        </Flex>
      </FindingButton>
      <Box paddingBottom={2} paddingLeft={2} paddingRight={2}>
        <SourceLine legalBasis={legalBasis} text={finding.source} />
      </Box>
      {children}
    </Card>
  );
};
