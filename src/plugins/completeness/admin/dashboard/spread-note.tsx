import { Typography } from '@strapi/design-system';
import type { Spread } from '../../../../domain/overview';
import { useWords } from '../words';

/** Over how many units and duties the mean is: of those that have nothing, a score says nothing. */
export const SpreadNote = ({ spread }: { readonly spread: Spread }) => {
  const { say, number } = useWords();
  const { units, emptyUnits, duties, emptyDuties } = spread;
  if (units === 0) return null;
  const ofSome = emptyUnits > 0 ? 'dashboard.spread' : 'dashboard.spread-all';
  const key = units === 1 ? 'dashboard.spread-one' : ofSome;
  return (
    <Typography
      data-spread={`${emptyUnits}/${units}`}
      display="block"
      tag="span"
      textColor={emptyUnits > 0 ? 'danger600' : 'neutral600'}
      variant="pi"
    >
      {say(key, {
        units: number(units),
        empty: number(emptyUnits),
        duties: number(duties),
        emptyDuties: number(emptyDuties),
      })}
    </Typography>
  );
};
