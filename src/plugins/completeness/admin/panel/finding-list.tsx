import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { basisOfSource, type LegalRegister } from '../../../../domain/legal-basis';
import type { StandingFinding } from '../../../../domain/waivers';
import { FindingCard } from './finding-card';
import type { KeptWaiver } from './kept-waiver';

type Found = StandingFinding<KeptWaiver>;

interface FindingListProps {
  readonly findings: readonly Found[];
  /** Without it no law is looked up. */
  readonly register: LegalRegister | undefined;
  /** Id of the message above the list. */
  readonly title: string;
  readonly onGo: (field: string) => void;
  /** What can be done about a finding. */
  readonly actions?: (found: Found) => ReactNode;
}

export const refuses = ({ finding, waiver }: Found): boolean =>
  finding.blocking && waiver?.standing !== 'valid';

/** Some of what was found, under a heading; without findings it is not there. */
export const FindingList = ({ findings, register, onGo, title, actions }: FindingListProps) => {
  const { formatMessage } = useIntl();
  if (findings.length === 0) return null;
  return (
    <Box>
      <Typography fontWeight="bold" tag="h3" variant="pi">
        {formatMessage({ id: title, defaultMessage: '' })}
      </Typography>
      <Flex alignItems="stretch" direction="column" gap={2} paddingTop={2} tag="ul">
        {findings.map((found) => (
          <li key={`${found.finding.rule} ${found.finding.field} ${found.occurrence}`}>
            <FindingCard
              finding={found.finding}
              legalBasis={register ? basisOfSource(found.finding.source.zh, register) : null}
              onGo={onGo}
              refuses={refuses(found)}
            >
              {actions?.(found)}
            </FindingCard>
          </li>
        ))}
      </Flex>
    </Box>
  );
};
