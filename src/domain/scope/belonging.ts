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

/** A unit that an account holds, and how. */
export interface Holding {
  /** By documentId, or `*`. */
  readonly unit: string;
  /** The account for which it stands in; null: its own. */
  readonly standsInFor: number | null;
  /** The last day of it; null: without an end. */
  readonly until: string | null;
}

const earlier = (a: string | null, b: string | null): string | null =>
  a === null || (b !== null && b < a) ? b : a;

/**
 * What an account holds on a day: its own units, and those of whom it stands in for. What somebody has as a deputy is not
 * passed on.
 */
export const holdings = (
  account: number,
  belongings: readonly Belonging[],
  deputies: readonly Deputising[],
  day: string,
): readonly Holding[] => {
  const of = (whose: number) =>
    belongings.filter((belonging) => belonging.account === whose && holdsOn(belonging, day));
  const own = of(account).map(({ unit, until }): Holding => ({ unit, standsInFor: null, until }));
  const others = deputies
    .filter(({ deputy, ...period }) => deputy === account && holdsOn(period, day))
    .flatMap((one) =>
      of(one.account).map(
        ({ unit, until }): Holding => ({ unit, standsInFor: one.account, until: earlier(one.until, until) }),
      ),
    );
  return [...own, ...others];
};

/** The units that an account holds on a day. */
export const unitsHeld = (...asked: Parameters<typeof holdings>): ReadonlySet<string> =>
  new Set(holdings(...asked).map(({ unit }) => unit));
