import type { Core } from '@strapi/strapi';
import { createMissing, idsByKey, type Tally } from './create-missing';
import { filled, readTable } from './read-table';

/** The 26 domains; the three that the notice assigns to nobody stay without a lead unit. */
export const loadDomains = async (
  strapi: Core.Strapi,
  units: ReadonlyMap<string, string>,
  domains: Map<string, string>,
): Promise<Tally> => {
  const lines = await readTable(strapi, 'domains.csv', ['code', 'name', 'lead_unit', 'in_notice']);
  for (const [key, id] of await idsByKey(strapi, 'domain', ['code'])) domains.set(key, id);
  const planned = lines.map((line) => {
    const code = filled(line.code, 'domains.csv, code');
    const leadUnit = line.lead_unit === null ? null : units.get(line.lead_unit);
    if (leadUnit === undefined) throw new Error(`domains.csv: ${code} names an unknown lead unit`);
    return {
      key: code,
      data: {
        code,
        name: filled(line.name, `domains.csv, name of ${code}`),
        inNotice: line.in_notice === 'yes',
        ...(leadUnit === null ? {} : { leadUnit }),
      },
    };
  });
  return createMissing(strapi, 'domain', planned, domains);
};
