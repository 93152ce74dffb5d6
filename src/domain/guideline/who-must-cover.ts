import type { CoveredDomain, CoveringUnit, GuidelineRow } from './types';

/** Rows for the county are the lead unit's; rows for the township are every subdistrict's. No level: the county's. */
export const whoMustCover = (
  { levels }: GuidelineRow,
  { leadUnit }: CoveredDomain,
  units: readonly CoveringUnit[],
): readonly string[] => {
  const county = leadUnit !== null && (levels.length === 0 || levels.includes('county')) ? [leadUnit] : [];
  const township = levels.includes('township')
    ? units.filter(({ kind }) => kind === 'subdistrict').map(({ code }) => code)
    : [];
  return [...county, ...township];
};
