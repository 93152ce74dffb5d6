import type { Pool } from 'pg';
import type { Narrowing, Scope } from '../../../../domain/narrowing';
import {
  columnsStandingFor,
  domainsStandingFor,
  unitsStandingFor,
} from '../../../../plugin-kit/database/standing-for';
import { BadParameter } from '../http/parameters';

const unitStatement = unitsStandingFor('$1');
const domainStatement = domainsStandingFor('$1');
const columnStatement = columnsStandingFor('$1');

/** A register's entry as a scope: the documentIds that it stands for, and what it is called now. */
interface Found {
  readonly ids: ReadonlySet<string>;
  readonly name: string;
}

const find = async (pool: Pool, statement: string, code: string): Promise<Found | null> => {
  const { rows } = await pool.query<{ id: string; name: string }>(statement, [code]);
  const [first] = rows;
  return first ? { ids: new Set(rows.map(({ id }) => id)), name: first.name } : null;
};

export interface Resolved {
  readonly scope: Scope;
  readonly unitName: string | null;
  readonly domainName: string | null;
  readonly columnName: string | null;
  /** The parameter whose code is nobody's; nothing can match then. */
  readonly unknown: 'unit' | 'domain' | 'column' | null;
}

const nobody: Found = { ids: new Set(), name: '' };

/** Looks up units, domains and columns. A unit stands for those below it; one that was merged or renamed for its successor, too. */
export const resolve = async (
  pool: Pool,
  { types, unit, domain, fiveOpen, column }: Narrowing,
): Promise<Resolved> => {
  const named = async (statement: string, code: string | null): Promise<Found | null> =>
    code === null ? null : ((await find(pool, statement, code)) ?? nobody);
  const [units, domains, columns] = await Promise.all([
    named(unitStatement, unit),
    named(domainStatement, domain),
    named(columnStatement, column),
  ]);
  return {
    scope: {
      types,
      units: units?.ids ?? null,
      domains: domains?.ids ?? null,
      fiveOpen,
      columns: columns?.ids ?? null,
    },
    unitName: units?.name || null,
    domainName: domains?.name || null,
    columnName: columns?.name || null,
    unknown: units === nobody ? 'unit' : domains === nobody ? 'domain' : columns === nobody ? 'column' : null,
  };
};

const codes = {
  unit: { zh: '应为已公开单位的代码', en: 'should be the code of a public unit' },
  domain: { zh: '应为已公开领域的代码', en: 'should be the code of a public domain' },
  column: { zh: '应为专栏的代码', en: 'should be the code of a column' },
} as const;

/** The same for a reader who waits for an answer. Throws BadParameter on the code of no public unit, domain or column. */
export const mustResolve = async (pool: Pool, narrowing: Narrowing): Promise<Resolved> => {
  const resolved = await resolve(pool, narrowing);
  const { unknown } = resolved;
  if (unknown === null) return resolved;
  throw new BadParameter(unknown, narrowing[unknown] ?? '', codes[unknown]);
};
