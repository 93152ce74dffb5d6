import type { Core } from '@strapi/strapi';
import { defaultLocale } from '../../../../domain/change';
import type { FormRow } from '../../../../domain/workbook';
import { documents } from '../documents';
import { itemKey } from '../reading/item-key';
import { together } from '../together';
import type { ImportContext } from './context';
import { existingItems, itemMeant } from './existing-items';
import { type JudgedRow, judgeRow } from './judge-row';
import { type Outcome, refusedOutcome } from './outcome';
import { entryAlone } from './plan-row';
import { findingsOf, isRefusal } from './refusal';
import { remarkOf } from './row-remarks';

export interface Import {
  readonly context: ImportContext;
  readonly publishing: boolean;
  readonly reason: string;
}

/** Whoever writes an item takes its turn, so that two imports of the same file do not make it twice. */
const takeTurns = async (
  strapi: Core.Strapi,
  context: ImportContext,
  rows: readonly FormRow[],
): Promise<void> => {
  const { unit, domain } = context;
  const items = rows.flatMap(({ entry }) =>
    entry === null ? [] : [`${unit.documentId} ${domain.documentId} ${itemKey(itemMeant(entry, context))}`],
  );
  // In one order, so that no two wait for each other.
  await strapi.db.transaction(({ trx }) =>
    trx.raw(
      `SELECT pg_advisory_xact_lock(turn) FROM (
         SELECT DISTINCT hashtextextended(item, 1) AS turn FROM unnest(?::text[]) AS item ORDER BY turn) AS turns`,
      [items],
    ),
  );
};

const write = async (strapi: Core.Strapi, { plan, publish }: JudgedRow): Promise<void> => {
  if (plan === null) return;
  const items = documents(strapi, 'catalog-item');
  const how = { locale: defaultLocale, ...(publish ? { status: 'published' as const } : {}) };
  const changes = Object.keys(plan.data).length > 0;
  if (plan.documentId === null) await items.create({ data: plan.data, ...how, fields: ['documentId'] });
  else if (changes)
    await items.update({ documentId: plan.documentId, data: plan.data, ...how, fields: ['documentId'] });
  else if (publish)
    await items.publish({ documentId: plan.documentId, locale: defaultLocale, fields: ['documentId'] });
};

/** What would be done with some rows. */
export const judgeRows = async (
  strapi: Core.Strapi,
  { context, publishing }: Import,
  rows: readonly FormRow[],
): Promise<readonly JudgedRow[]> => {
  const items = await existingItems(strapi, context, rows);
  return rows.map((row) => judgeRow(row, items, context, publishing));
};

const writeTogether = (
  strapi: Core.Strapi,
  asked: Import,
  rows: readonly FormRow[],
): Promise<readonly Outcome[]> =>
  together(
    strapi,
    async () => {
      await takeTurns(strapi, asked.context, rows);
      const judged = await judgeRows(strapi, asked, rows);
      for (const row of judged) await write(strapi, row);
      return judged.map(({ outcome }) => outcome);
    },
    asked.reason,
  );

const refusedBecause = (row: FormRow, error: Error): Outcome => {
  const findings = findingsOf(error);
  if (findings !== null && row.entry !== null) {
    const entry = entryAlone(row.entry);
    return refusedOutcome(
      findings.map((finding) => remarkOf(row.row, entry, finding)),
      row.warnings,
    );
  }
  const problem = { zh: `未能保存：${error.message}`, en: `Not saved: ${error.message}` };
  const hint = { zh: '按提示修改后再导入', en: 'Change it as told and import again' };
  return refusedOutcome([{ row: row.row, field: '整行', value: '', problem, hint }], row.warnings);
};

/** Writes rows in one transaction; if one of them is refused, each in its own, so that it stops no other. */
export const writeRows = async (
  strapi: Core.Strapi,
  asked: Import,
  rows: readonly FormRow[],
): Promise<readonly Outcome[]> => {
  try {
    return await writeTogether(strapi, asked, rows);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const [only] = rows;
    if (rows.length === 1 && only !== undefined) return [refusedBecause(only, error)];
    const outcomes: Outcome[] = [];
    for (const row of rows) outcomes.push(...(await writeRows(strapi, asked, [row])));
    return outcomes;
  }
};
