import { Flex, Typography } from '@strapi/design-system';
import type { WaiverCounts } from '../../../../domain/waivers';
import { useFetched } from '../../../../plugin-kit/admin/use-fetched';
import { PlaceLink } from '../dashboard/place-link';
import { useWords } from '../words';

/** On the home page: how many waivers wait for a second person, and how many end soon. Nothing where there are none. */
export const WaiverNumbers = () => {
  const { say, number } = useWords();
  const { data } = useFetched<WaiverCounts>('/completeness/waivers/count');
  if (data === null || data.waiting + data.endingSoon === 0) return null;
  return (
    <Flex data-waivers direction="column" alignItems="flex-start" gap={1}>
      {data.waiting > 0 && (
        <PlaceLink to="/plugins/waivers">
          {say('waivers.home.waiting', { count: number(data.waiting) })}
        </PlaceLink>
      )}
      {data.endingSoon > 0 && (
        <Typography textColor="neutral600" variant="pi">
          {say('waivers.home.ending', { count: number(data.endingSoon) })}
        </Typography>
      )}
    </Flex>
  );
};
