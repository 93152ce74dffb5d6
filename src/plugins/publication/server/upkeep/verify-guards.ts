import { rows, type Sql } from '../../../../plugin-kit/database/sql';
import { type Fault, faults } from './faults';

/** What keeps the ledger and the trail of accounts as they were written; a row for each table. */
const guards: ReadonlyArray<readonly [table: string, trigger: string]> = [
  ['ledger', 'keep_ledger'],
  ['ledger', 'keep_ledger_whole'],
  ['ledger_head', 'keep_head'],
  ['ledger_head', 'keep_head_whole'],
  ['audit', 'keep_audit'],
  ['audit', 'keep_audit_whole'],
  ['audit_checkpoint', 'keep_checkpoint'],
  ['audit_checkpoint', 'keep_checkpoint_whole'],
];

const standing = `
  SELECT c.relname AS table, t.tgname AS trigger FROM pg_trigger t
  JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = 'gongkai' AND NOT t.tgisinternal AND t.tgenabled IN ('O', 'A')`;

/** Who but the owner may change what is written. */
const granted = `
  SELECT c.relname AS table, a.privilege_type AS right, CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(a.grantee) END AS role
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace, aclexplode(c.relacl) a
  WHERE n.nspname = 'gongkai' AND c.relname IN ('ledger', 'audit') AND a.grantee <> c.relowner
    AND a.privilege_type IN ('UPDATE', 'DELETE', 'TRUNCATE') ORDER BY 1, 2, 3`;

/** Guards that somebody has taken away: what is whole today could be changed unseen tomorrow. */
export const verifyGuards = async (sql: Sql): Promise<readonly Fault[]> => {
  const there = new Set(
    (await rows<{ table: string; trigger: string }>(sql, standing, [])).map(
      ({ table, trigger }) => `${table} ${trigger}`,
    ),
  );
  const given = await rows<{ table: string; right: string; role: string }>(sql, granted, []);
  return [
    ...guards
      .filter(([table, trigger]) => !there.has(`${table} ${trigger}`))
      .map(([table, trigger]) => faults.unguarded(table, trigger)),
    ...given.map(({ table, right, role }) => faults.mayChange(table, right, role)),
  ];
};
