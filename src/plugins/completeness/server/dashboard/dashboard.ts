import type { Core } from '@strapi/strapi';
import { pair } from '../../../../domain/milestones';
import { type Dashboard, rollUp, spreadOf } from '../../../../domain/overview';
import { chinaDay } from '../../../../domain/time';
import { countAll } from './counted';
import { gaps } from './gaps';
import { latestRun } from './latest-run';
import { milestones, unitFacts } from './milestones';
import type { Scope } from './query';
import { trend } from './trend';

interface Place {
  readonly unit: string;
  readonly domain: string;
}

const inDomain =
  (domain: string | null) =>
  (place: Place): boolean =>
    domain === null || place.domain === domain;

/**
 * The state of the district, or of the units that whoever looks has. Totals, trend and gaps follow the scope, the milestones its
 * domain; the rest is always the whole of it.
 */
export const dashboard = async (strapi: Core.Strapi, scope: Scope, now: string): Promise<Dashboard> => {
  const { unit, domain, own } = scope;
  const run = await latestRun(strapi);
  const id = run?.id ?? null;
  const [{ task, cells, duties }, days, worst] = await Promise.all([
    countAll(strapi, own, id),
    trend(strapi, scope),
    gaps(strapi, id, scope),
  ]);
  const isIn = (place: Place): boolean => (unit === null || place.unit === unit) && inDomain(domain)(place);
  const filled = new Set(cells.map((cell) => pair(cell.unit, cell.domain)));
  const empty = duties.filter((duty) => !filled.has(pair(duty.unit, duty.domain)));
  const places = [
    ...cells.map((cell) => ({ unit: cell.unit, domain: cell.domain, ...rollUp([cell]) })),
    ...empty.map((duty) => ({ unit: duty.unit, domain: duty.domain, ...rollUp([]) })),
  ];
  const missing = new Map(
    duties
      .filter(({ guided }) => guided)
      .map((duty) => [pair(duty.unit, duty.domain), duty.toCover - duty.covered]),
  );
  return {
    at: now,
    ofOwn: own !== null,
    run,
    totals: {
      ...rollUp(cells.filter(isIn)),
      spread: spreadOf(places.filter(isIn)),
      domainsWithoutLead: task.domains.filter(({ leadUnit }) => leadUnit === null).length,
    },
    units: task.units
      .filter(({ code }) => own?.includes(code) ?? true)
      .map(({ code, name, kind }) => ({
        code,
        name,
        kind,
        ...rollUp(cells.filter((cell) => cell.unit === code)),
      })),
    domains: task.domains.map(({ code, name, leadUnit }) => ({
      code,
      name,
      leadUnit,
      ...rollUp(cells.filter((cell) => cell.domain === code)),
    })),
    cells: places.map((place) => ({
      ...place,
      missing: missing.get(pair(place.unit, place.domain)) ?? null,
    })),
    trend: days,
    gaps: worst,
    milestones: await milestones(
      strapi,
      unitFacts(cells.filter(inDomain(domain)), duties.filter(inDomain(domain))),
      chinaDay(now),
    ),
  };
};
