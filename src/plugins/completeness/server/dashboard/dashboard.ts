import type { Core } from '@strapi/strapi';
import { duties, pair } from '../../../../domain/milestones';
import { type Dashboard, rollUp, spreadOf } from '../../../../domain/overview';
import { chinaDay } from '../../../../domain/time';
import { coverageTask } from '../check/coverage-task';
import { type CountedCell, countedCells } from './cells';
import { gaps } from './gaps';
import { handledRows } from './handled';
import { latestRun } from './latest-run';
import { milestones, unitFacts } from './milestones';
import type { Scope } from './query';
import { trend } from './trend';

const isIn = ({ unit, domain }: Scope, cell: Pick<CountedCell, 'unit' | 'domain'>): boolean =>
  (unit === null || cell.unit === unit) && (domain === null || cell.domain === domain);

/**
 * The state of the district, or of the units that whoever looks has. Totals, trend and gaps follow the scope; the rest is
 * always the whole of it.
 */
export const dashboard = async (strapi: Core.Strapi, scope: Scope, now: string): Promise<Dashboard> => {
  const [run, task] = await Promise.all([latestRun(strapi), coverageTask(strapi)]);
  const id = run?.id ?? null;
  const isOwn = ({ unit }: { readonly unit: string }): boolean => scope.own?.includes(unit) ?? true;
  const [counted, rows, days, worst] = await Promise.all([
    countedCells(strapi, id),
    handledRows(strapi),
    trend(strapi, scope),
    gaps(strapi, id, scope),
  ]);
  const cells = counted.filter(isOwn);
  const filled = new Set(cells.map(({ unit, domain }) => pair(unit, domain)));
  const tasks = duties(task, { rows, begun: filled }).filter(isOwn);
  const empty = tasks.filter(({ unit, domain }) => !filled.has(pair(unit, domain)));
  const places = [
    ...cells.map((cell) => ({ unit: cell.unit, domain: cell.domain, ...rollUp([cell]) })),
    ...empty.map(({ unit, domain }) => ({ unit, domain, ...rollUp([]) })),
  ];
  const missing = new Map(
    tasks.map(({ unit, domain, toCover, covered }) => [pair(unit, domain), toCover - covered]),
  );
  return {
    at: now,
    run,
    totals: {
      ...rollUp(cells.filter((cell) => isIn(scope, cell))),
      spread: spreadOf(places.filter((place) => isIn(scope, place))),
      domainsWithoutLead: task.domains.filter(({ leadUnit }) => leadUnit === null).length,
    },
    units: task.units
      .filter(({ code }) => isOwn({ unit: code }))
      .map(({ code, name, kind }) => ({
        code,
        name,
        kind,
        ...rollUp(cells.filter(({ unit }) => unit === code)),
      })),
    domains: task.domains.map(({ code, name, leadUnit }) => ({
      code,
      name,
      leadUnit,
      ...rollUp(cells.filter(({ domain }) => domain === code)),
    })),
    cells: places.map((place) => ({ ...place, missing: missing.get(pair(place.unit, place.domain)) ?? 0 })),
    trend: days,
    gaps: worst,
    milestones: await milestones(strapi, unitFacts(cells, tasks), chinaDay(now)),
  };
};
