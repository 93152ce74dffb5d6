import { defaultLocale } from '../../../../domain/change';
import { rows, type Sql } from '../../../../plugin-kit/database/sql';
import { type FindingRow, insertFindings } from '../check/finding-rows';
import type { DayCell } from './day-tally';

/** Opens a run. One that was never ended, because it was killed, goes. */
export const beginRun = async (
  sql: Sql,
  { at, ruleSet, profile }: { readonly at: Date; readonly ruleSet: string; readonly profile: string | null },
): Promise<number> => {
  await rows(
    sql,
    `DELETE FROM gongkai.completeness_run WHERE ended_at IS NULL AND started_at < now() - interval '1 hour'`,
  );
  const [run] = await rows<{ id: string }>(
    sql,
    `INSERT INTO gongkai.completeness_run (started_at, rule_set, profile, items, score)
     VALUES (?, ?, ?, 0, 0) RETURNING id`,
    [at, ruleSet, profile],
  );
  return Number(run?.id);
};

export const keepFindings = (sql: Sql, run: number, found: readonly FindingRow[]): Promise<unknown> =>
  rows(sql, insertFindings('(SELECT CAST(? AS bigint) AS id) run'), [run, JSON.stringify(found)]);

/** Closes a run: from now on it is the one that counts, and what earlier ones found goes. */
export const endRun = async (
  sql: Sql,
  run: number,
  {
    at,
    day,
    items,
    score,
    cells,
  }: {
    readonly at: Date;
    readonly day: string;
    readonly items: number;
    readonly score: number;
    readonly cells: readonly DayCell[];
  },
): Promise<void> => {
  await rows(sql, 'UPDATE gongkai.completeness_run SET ended_at = ?, items = ?, score = ? WHERE id = ?', [
    at,
    items,
    score,
    run,
  ]);
  await rows(sql, 'DELETE FROM gongkai.completeness_finding WHERE run < ?', [run]);
  // A second run on a day tells it anew.
  await rows(sql, 'DELETE FROM gongkai.completeness_day WHERE day = CAST(? AS date)', [day]);
  await rows(
    sql,
    `INSERT INTO gongkai.completeness_day (day, unit, domain, items, published, score)
     SELECT CAST(? AS date), cell.unit, cell.domain, cell.items, COALESCE(public.items, 0), cell.score
     FROM jsonb_to_recordset(CAST(? AS jsonb)) AS cell(unit text, domain text, items int, score numeric)
     LEFT JOIN (
       SELECT unit.code AS unit, domain.code AS domain, count(*)::int AS items
       FROM gongkai.store_catalog_item item
       JOIN gongkai.store_unit unit ON unit.document_id = item.unit AND unit.locale = item.locale
       JOIN gongkai.store_domain domain ON domain.document_id = item.domain AND domain.locale = item.locale
       WHERE item.locale = '${defaultLocale}' GROUP BY 1, 2
     ) public ON public.unit = cell.unit AND public.domain = cell.domain`,
    [day, JSON.stringify(cells)],
  );
};
