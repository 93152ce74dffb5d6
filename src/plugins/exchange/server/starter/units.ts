import type { Core } from '@strapi/strapi';
import { isCode, unitKinds } from '../../../../domain/codes';
import { createMissing, idsByKey, type Planned, type Tally } from './create-missing';
import { filled, readTable } from './read-table';

type Line = Record<'code' | 'name' | 'kind' | 'parent' | 'source', string | null>;

const planned = (line: Line, units: ReadonlyMap<string, string>): Planned => {
  const code = filled(line.code, 'units.csv, code');
  if (!isCode(unitKinds, line.kind)) throw new Error(`units.csv: ${code} has no known kind: ${line.kind}`);
  const parent = line.parent === null ? null : units.get(line.parent);
  if (parent === undefined) throw new Error(`units.csv: ${code} names a parent that is not above it`);
  return {
    key: code,
    data: {
      code,
      name: filled(line.name, `units.csv, name of ${code}`),
      kind: line.kind,
      source: line.source,
      ...(parent === null ? {} : { parent }),
    },
  };
};

/** The district's units. Those without a parent first, then level by level: a link needs its target. */
export const loadUnits = async (strapi: Core.Strapi, units: Map<string, string>): Promise<Tally> => {
  const lines = await readTable(strapi, 'units.csv', ['code', 'name', 'kind', 'parent', 'source']);
  for (const [key, id] of await idsByKey(strapi, 'unit', ['code'])) units.set(key, id);
  let created = 0;
  let unchanged = 0;
  for (let rest = lines; rest.length > 0; ) {
    const ready = rest.filter(({ parent }) => parent === null || units.has(parent));
    const next = ready.length > 0 ? ready : rest;
    const tally = await createMissing(
      strapi,
      'unit',
      next.map((line) => planned(line, units)),
      units,
    );
    created += tally.created;
    unchanged += tally.unchanged;
    rest = rest.filter((line) => !next.includes(line));
  }
  return { created, unchanged };
};
