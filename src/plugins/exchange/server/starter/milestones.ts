import type { Core } from '@strapi/strapi';
import { isCode, milestoneMeasures } from '../../../../domain/codes';
import { createMissing, idsByKey, type Planned, type Tally } from './create-missing';
import { filled, readTable } from './read-table';

const columns = ['due_on', 'measure', 'name', 'name_en', 'basis', 'basis_en'] as const;

const planned = (line: Record<(typeof columns)[number], string | null>): Planned => {
  const name = filled(line.name, 'milestones.csv, name');
  if (!isCode(milestoneMeasures, line.measure))
    throw new Error(`milestones.csv: ${name} has no known measure: ${line.measure}`);
  return {
    key: name,
    data: { name, dueOn: line.due_on, measure: line.measure, basis: line.basis },
    ...(line.name_en === null ? {} : { en: { name: line.name_en, basis: line.basis_en } }),
  };
};

/** The three dates that the notice sets. */
export const loadMilestones = async (strapi: Core.Strapi): Promise<Tally> =>
  createMissing(
    strapi,
    'milestone',
    (await readTable(strapi, 'milestones.csv', columns)).map(planned),
    await idsByKey(strapi, 'milestone', ['name']),
  );
