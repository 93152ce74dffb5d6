import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import { elements, severities } from '../../../../domain/codes';
import type { Dashboard, Gap } from '../../../../domain/overview';
import { SourceLine } from '../source-line';
import { useWords } from '../words';
import { Card } from './card';
import { PlaceLink } from './place-link';
import { nameIn } from './places';
import { editAddress } from './scope';

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

const More = styled.button`
  background: none;
  border: 0;
  cursor: pointer;
  padding: ${({ theme }) => theme.spaces[3]} 0 0;
`;

const tones = {
  error: { backgroundColor: 'danger100', textColor: 'danger700' },
  warning: { backgroundColor: 'warning100', textColor: 'warning700' },
  info: { backgroundColor: 'neutral150', textColor: 'neutral700' },
} as const;

const GapRow = ({ gap, shown }: { readonly gap: Gap; readonly shown: Dashboard }) => {
  const { say, pick, number } = useWords();
  const [first] = gap.examples;
  return (
    <Row data-gap={gap.rule}>
      <summary>
        <Flex alignItems="flex-start" gap={3} justifyContent="space-between">
          <Flex alignItems="flex-start" gap={2}>
            <Badge {...tones[gap.severity]} minWidth="4rem">
              {pick(severities[gap.severity])}
            </Badge>
            <Typography>{first === undefined ? gap.rule : pick(first.message)}</Typography>
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
      <Box paddingBottom={3} paddingLeft={4} tag="ul">
        {gap.examples.map(({ type, documentId, title, unit, domain, message }) => (
          <Box key={`${unit} ${domain} ${documentId} ${message.zh}`} paddingBottom={2} tag="li">
            <PlaceLink to={editAddress(type, documentId)}>{title}</PlaceLink>
            <Typography tag="p" textColor="neutral600" variant="pi">
              {unit === null ? '' : `${nameIn(shown.units, unit)}${say('dashboard.colon')}`}
              {pick(message)}
            </Typography>
          </Box>
        ))}
        {gap.count > gap.examples.length && (
          <Typography tag="li" textColor="neutral600" variant="pi">
            {say('dashboard.gap-more', { count: number(gap.count - gap.examples.length) })}
          </Typography>
        )}
      </Box>
    </Row>
  );
};

/** The worst gaps, rule by rule: what is wrong most, with a way to the first documents that have it. */
export const GapCard = ({ shown }: { readonly shown: Dashboard }) => {
  const { say } = useWords();
  const [all, setAll] = useState(false);
  const { gaps } = shown;
  return (
    <Card
      note={say(gaps.length === 0 ? 'dashboard.gaps-none' : 'dashboard.gaps-note')}
      title={say('dashboard.gaps')}
    >
      {(all ? gaps : gaps.slice(0, FIRST)).map((gap) => (
        <GapRow gap={gap} key={`${gap.rule} ${gap.severity}`} shown={shown} />
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
