import { useFetchClient } from '@strapi/admin/strapi-admin';
import { Box, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { Dashboard, Gap, GapExample, GapPage } from '../../../../domain/overview';
import { useWords } from '../words';
import { PlaceLink } from './place-link';
import { nameIn } from './places';
import { editAddress, type Scope } from './scope';

export const More = styled.button`
  background: none;
  border: 0;
  cursor: pointer;
  padding: ${({ theme }) => theme.spaces[3]} 0 0;
`;

interface GapExamplesProps {
  readonly gap: Gap;
  readonly shown: Dashboard;
  readonly scope: Scope;
}

const Line = ({ found, shown }: { readonly found: GapExample; readonly shown: Dashboard }) => {
  const { say, pick } = useWords();
  const { type, documentId, title, unit, message, waivedUntil } = found;
  return (
    <Box paddingBottom={2} tag="li">
      <PlaceLink to={editAddress(type, documentId)}>{title}</PlaceLink>
      <Typography tag="p" textColor="neutral600" variant="pi">
        {unit === null ? '' : `${nameIn(shown.units, unit)}${say('dashboard.colon')}`}
        {pick(message)}
        {waivedUntil === null ? '' : ` · ${say('waiver.standing.valid', { until: waivedUntil })}`}
      </Typography>
    </Box>
  );
};

/** The documents that have a fault: the first of them, and all of them for whoever asks. */
export const GapExamples = ({ gap, shown, scope }: GapExamplesProps) => {
  const { say, number } = useWords();
  const { get } = useFetchClient();
  const [found, setFound] = useState<readonly GapExample[]>(gap.examples);
  /** After which the next page begins; the first page holds the examples, too. */
  const [next, setNext] = useState<string | null>('');
  const [failed, setFailed] = useState(false);
  const more = async (): Promise<void> => {
    const { rule, severity, waived } = gap;
    const asked = new URLSearchParams({
      unit: scope.unit ?? '',
      domain: scope.domain ?? '',
      rule,
      severity,
      waived: String(waived),
      after: next ?? '',
    });
    try {
      const { data } = await get<GapPage>(`/completeness/dashboard/gap?${asked}`);
      setFound(next === '' ? data.examples : [...found, ...data.examples]);
      setNext(data.next);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <Box paddingBottom={3} paddingLeft={4}>
      <Box tag="ul">
        {found.map((one, index) => (
          <Line
            found={one}
            key={`${index} ${one.unit} ${one.domain} ${one.documentId} ${one.message.zh}`}
            shown={shown}
          />
        ))}
      </Box>
      {failed && (
        <Typography role="alert" textColor="danger600" variant="pi">
          {say('dashboard.failed')}
        </Typography>
      )}
      {gap.count > found.length && next !== null && (
        <More data-more onClick={more} type="button">
          <Typography textColor="primary600" variant="pi">
            {say('dashboard.gap-more', { count: number(gap.count - found.length) })}
          </Typography>
        </More>
      )}
    </Box>
  );
};
