/** From a day to a day, both included; null: open on that side. */
export interface Period {
  readonly from: string | null;
  readonly until: string | null;
}

/** Stands for every unit of the district, in the place of one. */
export const everywhere = '*';

/** An account belongs to a unit. Accounts are numbers, units documentIds. */
export interface Belonging extends Period {
  readonly account: number;
  readonly unit: string;
}

/** Somebody stands in for somebody else, on days that are told. */
export interface Deputising {
  readonly account: number;
  readonly deputy: number;
  readonly from: string;
  readonly until: string;
}

const holdsOn = ({ from, until }: Period, day: string): boolean =>
  (from === null || from <= day) && (until === null || day <= until);

/**
 * The units that an account holds on a day: its own, and those of whom it stands in for. What somebody has as a deputy is
 * not passed on.
 */
export const unitsHeld = (
  account: number,
  belongings: readonly Belonging[],
  deputies: readonly Deputising[],
  day: string,
): ReadonlySet<string> => {
  const standsInFor = deputies
    .filter(({ deputy, ...period }) => deputy === account && holdsOn(period, day))
    .map((one) => one.account);
  const accounts = new Set([account, ...standsInFor]);
  return new Set(
    belongings
      .filter((belonging) => accounts.has(belonging.account) && holdsOn(belonging, day))
      .map(({ unit }) => unit),
  );
};
