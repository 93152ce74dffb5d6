import { type CoverageTask, whoMustCover } from '../guideline';

/** What a unit has of a domain, by codes: each guideline row it handled, and each domain in which it has an item. */
export interface Handled {
  /** `unit\nrow`, the row by documentId. */
  readonly rows: ReadonlySet<string>;
  /** `unit\ndomain`. */
  readonly begun: ReadonlySet<string>;
}

export interface Duty {
  readonly unit: string;
  readonly domain: string;
  readonly toCover: number;
  readonly covered: number;
  /** The domain has a guideline; otherwise all that is asked is to begin. */
  readonly guided: boolean;
}

export const pair = (unit: string, other: string): string => `${unit}\n${other}`;

/**
 * What each unit must have in each domain and what it has: the guideline's rows; where a domain has no guideline yet,
 * its lead unit must have begun a catalogue (the notice, 二（一）: 跟进对接上级部门制定的指引).
 */
export const duties = ({ rows, domains, units }: CoverageTask, handled: Handled): readonly Duty[] =>
  domains.flatMap((domain) => {
    const byUnit = new Map<string, { toCover: number; covered: number }>();
    const add = (unit: string, covered: boolean): void => {
      const so = byUnit.get(unit) ?? { toCover: 0, covered: 0 };
      byUnit.set(unit, { toCover: so.toCover + 1, covered: so.covered + (covered ? 1 : 0) });
    };
    const own = rows.filter((row) => row.domain === domain.code);
    for (const row of own)
      for (const unit of whoMustCover(row, domain, units))
        add(unit, handled.rows.has(pair(unit, row.documentId)));
    if (own.length === 0 && domain.leadUnit !== null)
      add(domain.leadUnit, handled.begun.has(pair(domain.leadUnit, domain.code)));
    return [...byUnit].map(([unit, counts]) => ({
      unit,
      domain: domain.code,
      ...counts,
      guided: own.length > 0,
    }));
  });
