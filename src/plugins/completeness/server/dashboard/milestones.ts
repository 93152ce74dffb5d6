import type { Core } from '@strapi/strapi';
import { defaultLocale } from '../../../../domain/change';
import { isCode, milestoneMeasures } from '../../../../domain/codes';
import { type Duty, daysLeft, measures, milestoneState, type UnitFacts } from '../../../../domain/milestones';
import type { MilestoneBoard } from '../../../../domain/overview';
import type { CountedCell } from './cells';

interface Row {
  readonly documentId: string;
  readonly name: string | null;
  readonly dueOn: string | null;
  readonly measure: string | null;
  readonly basis: string | null;
}

const sumOf = <T>(parts: readonly T[], value: (part: T) => number): number =>
  parts.reduce((total, part) => total + value(part), 0);

/** What is counted of each unit that has a duty or an item, in the order of the codes. */
export const unitFacts = (
  cells: readonly CountedCell[],
  tasks: readonly Duty[],
): ReadonlyMap<string, UnitFacts> => {
  const codes = [...new Set([...cells, ...tasks].map(({ unit }) => unit))]
    .filter((code) => code !== '')
    .sort();
  return new Map(
    codes.map((code) => {
      const own = cells.filter(({ unit }) => unit === code);
      const due = tasks.filter(({ unit }) => unit === code);
      return [
        code,
        {
          toCover: sumOf(due, ({ toCover }) => toCover),
          covered: sumOf(due, ({ covered }) => covered),
          items: sumOf(own, ({ kept }) => kept),
          whole: sumOf(own, ({ whole }) => whole),
          disclosed: sumOf(own, ({ disclosed }) => disclosed),
        },
      ];
    }),
  );
};

/** The milestones that count, the earliest first, each with every unit. `today` in China. */
export const milestones = async (
  strapi: Core.Strapi,
  facts: ReadonlyMap<string, UnitFacts>,
  today: string,
): Promise<readonly MilestoneBoard[]> => {
  const rows = (await strapi.db.query('api::milestone.milestone').findMany({
    select: ['documentId', 'name', 'dueOn', 'measure', 'basis'],
    where: { locale: defaultLocale, $or: [{ retiredOn: { $null: true } }, { retiredOn: { $gt: today } }] },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
  })) as readonly Row[];
  return rows.flatMap(({ documentId, name, dueOn, measure, basis }) =>
    dueOn === null || !isCode(milestoneMeasures, measure)
      ? []
      : [
          {
            documentId,
            name: name ?? '',
            dueOn,
            daysLeft: daysLeft(dueOn, today),
            measure,
            basis,
            units: [...facts].map(([unit, counted]) => {
              const progress = measures[measure](counted);
              return { unit, ...progress, state: milestoneState(progress, dueOn, today) };
            }),
          },
        ],
  );
};
