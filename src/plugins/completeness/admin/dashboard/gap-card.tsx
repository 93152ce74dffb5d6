import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import { elements, severities } from '../../../../domain/codes';
import type { Dashboard, Gap } from '../../../../domain/overview';
import { SourceLine } from '../source-line';
import { useWords } from '../words';
import { Card } from './card';
import { GapExamples, More } from './gap-examples';
import type { Scope } from './scope';

const FIRST = 8;

const Row = styled.details`
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  & > summary {
    cursor: pointer;
    list-style: none;
    padding: ${({ theme }) => theme.spaces[3]} 0;
  }
  & > summary::-webkit-details-marker {
    display: none;
  }
`;

const tones = {
  error: { backgroundColor: 'danger100', textColor: 'danger700' },
  warning: { backgroundColor: 'warning100', textColor: 'warning700' },
  info: { backgroundColor: 'neutral150', textColor: 'neutral700' },
} as const;

interface GapsProps {
  readonly shown: Dashboard;
  readonly scope: Scope;
}

const GapRow = ({ gap, shown, scope }: GapsProps & { readonly gap: Gap }) => {
  const { say, pick, number } = useWords();
  return (
    <Row data-gap={gap.rule} data-waived={gap.waived}>
      <summary>
        <Flex alignItems="flex-start" gap={3} justifyContent="space-between">
          <Flex alignItems="flex-start" gap={2}>
            <Badge {...tones[gap.waived ? 'info' : gap.severity]} minWidth="4rem">
              {gap.waived ? say('dashboard.waived') : pick(severities[gap.severity])}
            </Badge>
            <Typography>{pick(gap.kind)}</Typography>
          </Flex>
          <Flex alignItems="flex-end" direction="column" shrink={0}>
            <Typography fontWeight="bold">
              {say('dashboard.gap-count', { count: number(gap.count) })}
            </Typography>
            <Typography textColor="neutral600" variant="pi">
              {[
                ...(gap.element === null ? [] : [pick(elements[gap.element])]),
                ...(gap.points > 0 ? [say('dashboard.gap-points', { points: number(gap.points) })] : []),
              ].join(' · ')}
            </Typography>
          </Flex>
        </Flex>
      </summary>
      <Box paddingBottom={2} paddingLeft={4}>
        {gap.sources.map((source) => (
          <SourceLine key={source.text.zh} {...source} />
        ))}
      </Box>
      <GapExamples gap={gap} scope={scope} shown={shown} />
    </Row>
  );
};

/** The worst gaps, rule by rule: what is wrong most, with a way to the documents that have it. */
export const GapCard = ({ shown, scope }: GapsProps) => {
  const { say, moment } = useWords();
  const [all, setAll] = useState(false);
  const { gaps, run } = shown;
  const note = say(gaps.length === 0 ? 'dashboard.gaps-none' : 'dashboard.gaps-note');
  return (
    <Card
      note={run === null ? note : `${say('dashboard.as-checked', { at: moment(run.at) })} · ${note}`}
      title={say('dashboard.gaps')}
    >
      {(all ? gaps : gaps.slice(0, FIRST)).map((gap) => (
        <GapRow
          gap={gap}
          // What was read further belongs to this place and this check alone.
          key={`${scope.unit} ${scope.domain} ${gap.rule} ${gap.severity} ${gap.waived} ${gap.count}`}
          scope={scope}
          shown={shown}
        />
      ))}
      {gaps.length > FIRST && (
        <More onClick={() => setAll(!all)} type="button">
          <Typography textColor="primary600">
            {all ? say('dashboard.fewer') : say('dashboard.gaps-all', { count: gaps.length })}
          </Typography>
        </More>
      )}
    </Card>
  );
};
