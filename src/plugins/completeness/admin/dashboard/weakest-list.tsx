import { Box, Flex, Typography } from '@strapi/design-system';
import { type Dashboard, weakestUnits } from '../../../../domain/overview';
import { useWords } from '../words';
import { Score } from './band-mark';
import { PlaceLink } from './place-link';
import { addressOf } from './scope';

const WORST = 3;

/** The units that most need help; nothing for whoever has only one. */
export const WeakestList = (shown: Dashboard) => {
  const { say } = useWords();
  const weakest = weakestUnits(shown, WORST);
  if (weakest.length === 0) return null;
  return (
    <Box>
      <Typography tag="h3" textColor="neutral600" variant="pi">
        {say('dashboard.weakest')}
      </Typography>
      <Box paddingTop={1} tag="ul">
        {weakest.map(({ code, name, items, band, score }) => (
          <Flex data-weakest={code} justifyContent="space-between" key={code} paddingBottom={1} tag="li">
            <PlaceLink to={addressOf({ unit: code })}>{name}</PlaceLink>
            {items === 0 ? (
              <Typography textColor="danger600">{say('dashboard.nothing-compiled')}</Typography>
            ) : (
              <Score band={band} score={score} />
            )}
          </Flex>
        ))}
      </Box>
    </Box>
  );
};
