import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { Finding } from '../../../../domain/finding';

interface FindingListProps {
  readonly findings: readonly Finding[];
  /** Id of the message above the list. */
  readonly title: string;
  /** Takes the editor to a field, by its path. */
  readonly onGo: (field: string) => void;
}

const FindingButton = styled.button`
  background: none;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  cursor: pointer;
  padding: ${({ theme }) => theme.spaces[2]};
  text-align: left;
  width: 100%;
  &:hover, &:focus-visible {
    background: ${({ theme }) => theme.colors.neutral100};
  }
`;

const Worth = ({ finding }: { readonly finding: Finding }) => {
  const { formatMessage } = useIntl();
  const { blocking, points } = finding;
  return (
    <Flex gap={1}>
      {blocking && (
        <Badge backgroundColor="danger100" textColor="danger700">
          {formatMessage({ id: 'completeness.must', defaultMessage: 'required' })}
        </Badge>
      )}
      {points > 0 && (
        <Badge>
          {formatMessage({ id: 'completeness.worth', defaultMessage: 'worth {points}' }, { points })}
        </Badge>
      )}
      {points === 0 && !blocking && (
        <Badge>{formatMessage({ id: 'completeness.remark', defaultMessage: 'remark' })}</Badge>
      )}
    </Flex>
  );
};

/** What was found, each with what it is worth; a click goes to the field. */
export const FindingList = ({ findings, onGo, title }: FindingListProps) => {
  const { formatMessage, locale } = useIntl();
  if (findings.length === 0) return null;
  const language = locale === 'zh-Hans' ? 'zh' : 'en';
  return (
    <Box>
      <Typography fontWeight="bold" tag="h3" variant="pi">
        {formatMessage({ id: title, defaultMessage: '' })}
      </Typography>
      <Flex alignItems="stretch" direction="column" gap={2} paddingTop={2} tag="ul">
        {findings.map((finding) => (
          <li key={`${finding.rule} ${finding.field} ${finding.message.zh}`}>
            <FindingButton
              aria-label={formatMessage(
                { id: 'completeness.go', defaultMessage: '{message}' },
                { message: finding.message[language] },
              )}
              data-rule={finding.rule}
              onClick={() => finding.field !== null && onGo(finding.field)}
              type="button"
            >
              <Flex alignItems="flex-start" direction="column" gap={1}>
                <Worth finding={finding} />
                <Typography variant="pi">{finding.message[language]}</Typography>
                <Typography textColor="neutral600" variant="pi">
                  {finding.hint[language]}
                </Typography>
              </Flex>
            </FindingButton>
          </li>
        ))}
      </Flex>
    </Box>
  );
};
