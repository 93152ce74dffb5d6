import type { Pool } from 'pg';
import type { Narrowing, Scope } from '../../../../domain/narrowing';
import { domainsStandingFor, unitsStandingFor } from '../../../standing-for';
import { BadParameter } from '../http/parameters';

const unitStatement = unitsStandingFor('$1');
const domainStatement = domainsStandingFor('$1');

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
  /** The parameter whose code is nobody's; nothing can match then. */
  readonly unknown: 'unit' | 'domain' | null;
}

const nobody: Found = { ids: new Set(), name: '' };

/** Looks up units and domains. A unit stands for those below it; one that was merged or renamed for its successor, too. */
export const resolve = async (
  pool: Pool,
  { types, unit, domain, fiveOpen }: Narrowing,
): Promise<Resolved> => {
  const [units, domains] = await Promise.all([
    unit === null ? null : find(pool, unitStatement, unit).then((found) => found ?? nobody),
    domain === null ? null : find(pool, domainStatement, domain).then((found) => found ?? nobody),
  ]);
  return {
    scope: { types, units: units?.ids ?? null, domains: domains?.ids ?? null, fiveOpen },
    unitName: units?.name || null,
    domainName: domains?.name || null,
    unknown: units === nobody ? 'unit' : domains === nobody ? 'domain' : null,
  };
};

/** The same for a reader who waits for an answer. Throws BadParameter on the code of no public unit or domain. */
export const mustResolve = async (pool: Pool, narrowing: Narrowing): Promise<Resolved> => {
  const resolved = await resolve(pool, narrowing);
  const { unknown } = resolved;
  if (unknown === null) return resolved;
  throw new BadParameter(
    unknown,
    narrowing[unknown] ?? '',
    unknown === 'unit'
      ? { zh: '应为已公开单位的代码', en: 'should be the code of a public unit' }
      : { zh: '应为已公开领域的代码', en: 'should be the code of a public domain' },
  );
};
