import type { Core } from '@strapi/strapi';
import type { EditedForm, Judge, Locale, PublicChange, Refusal, Rehearsal } from '../../../../domain/change';
import type { Finding } from '../../../../domain/finding';
import { publicType } from '../../../../domain/public-model';
import { rolledBack, type Sql } from '../../../../plugin-kit/database/sql';
import { service } from '../../../../plugin-kit/strapi/service';
import { askJudges } from '../gate/ask-judges';
import { missingFiles } from '../gate/keep-files';
import { askStore } from '../gate/questions';
import { putRows } from '../store/write';
import { rehearsedChanges } from './changes';
import { sharedTitles } from './shared-titles';

const findingsOf = (refusals: readonly Refusal[], locale: Locale | undefined): readonly Finding[] =>
  refusals.filter(({ change }) => change.locale === locale).flatMap(({ findings }) => findings);

/** What the gate asks of the database and of the files, at the times at which it does (writes/settle-publication.ts). */
const refusalsOf = async (
  strapi: Core.Strapi,
  sql: Sql,
  changes: readonly PublicChange[],
  now: string,
): Promise<readonly Refusal[]> => {
  const halves = await askStore('first', sql, changes, now);
  if (halves.length > 0) return halves;
  const taken = await askStore('before', sql, changes, now);
  if (taken.length > 0) return [...(await missingFiles(strapi, changes)), ...taken];
  const missing = await missingFiles(strapi, changes);
  for (const change of changes) {
    const type = publicType(change.type);
    const row = { ...change, seq: 0, publishedAt: now, updatedAt: now, snapshot: change.snapshot ?? {} };
    await putRows(sql, type, [row], await service(strapi, 'publication', 'derivationContext').context(type));
  }
  return [...missing, ...(await askStore('after', sql, changes, now))];
};

/**
 * What the gate would say if the form were published now: its own questions to the database, over the store as it would
 * be, in a transaction that is always rolled back. Nothing is appended to the ledger, whose head is not locked.
 */
export const rehearse = async (
  strapi: Core.Strapi,
  judges: () => readonly Judge[],
  form: EditedForm,
  /** The judge who asks, and has judged the form itself. */
  asks: string,
): Promise<Rehearsal> => {
  const now = new Date().toISOString();
  return rolledBack(strapi, async (sql) => {
    const { changes, shared } = await rehearsedChanges(strapi, sql, form);
    const [own, ...carried] = changes;
    const refusals = await refusalsOf(strapi, sql, changes, now);
    const others = own
      ? await askJudges(
          judges().filter(({ name }) => name !== asks),
          [own],
          now,
        )
      : null;
    const { refusals: judged } = await askJudges(judges(), carried, now);
    return {
      change: own,
      shared,
      sharedTitles: await sharedTitles(sql, form.type, shared),
      findings: findingsOf([...(others?.refusals ?? []), ...refusals], own?.locale),
      others: carried.map(({ locale }) => ({
        locale,
        findings: [...findingsOf(judged, locale), ...findingsOf(refusals, locale)],
      })),
    };
  });
};
