import type { Pool } from 'pg';
import type { Narrowing, Scope } from '../../../../domain/narrowing';
import { defaultLocale } from '../../../../domain/publication';
import { BadParameter } from '../http/parameters';

/** A register's entry and whoever took its place, one after the other; `UNION` ends a circle. */
const heirs = (table: string): string => `
  heirs AS (
    SELECT document_id, successor, title_text, 0 AS step FROM ${table} WHERE code = $1 AND locale = $2
    UNION
    SELECT n.document_id, n.successor, n.title_text, h.step + 1
    FROM ${table} n JOIN heirs h ON n.document_id = h.successor WHERE n.locale = $2 AND h.step < 20
  )`;

const unitStatement = `
  WITH RECURSIVE ${heirs('gongkai.store_unit')}, below AS (
    SELECT document_id FROM heirs
    UNION
    SELECT u.document_id FROM gongkai.store_unit u JOIN below b ON u.parent = b.document_id WHERE u.locale = $2
  )
  SELECT document_id AS id, (SELECT title_text FROM heirs ORDER BY step DESC LIMIT 1) AS name FROM below`;

const domainStatement = `
  WITH RECURSIVE ${heirs('gongkai.store_domain')}
  SELECT document_id AS id, (SELECT title_text FROM heirs ORDER BY step DESC LIMIT 1) AS name FROM heirs`;

/** A register's entry as a scope: the documentIds that it stands for, and what it is called now. */
interface Found {
  readonly ids: ReadonlySet<string>;
  readonly name: string;
}

const find = async (pool: Pool, statement: string, code: string): Promise<Found | null> => {
  const { rows } = await pool.query<{ id: string; name: string }>(statement, [code, defaultLocale]);
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
