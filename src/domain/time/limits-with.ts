import { type StatutoryKind, type StatutoryLimits, statutoryLimits } from './statutory-limits';

/** A district's own numbers, each in the unit of the law's; what is not named stays the law's. */
export type LimitAmounts = Readonly<Partial<Record<StatutoryKind, number>>>;

export const limitsWith = (amounts: LimitAmounts): StatutoryLimits => {
  const limits: Record<StatutoryKind, StatutoryLimits[StatutoryKind]> = { ...statutoryLimits };
  for (const [kind, amount] of Object.entries(amounts) as Array<[StatutoryKind, number]>)
    limits[kind] = { ...limits[kind], amount };
  return limits;
};
