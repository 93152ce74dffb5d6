import type { Core } from '@strapi/strapi';
import type { Finding } from '../../../../domain/finding';
import { publicType } from '../../../../domain/public-model';
import type {
  EditedForm,
  Judge,
  Locale,
  PublicChange,
  Refusal,
  Rehearsal,
} from '../../../../domain/publication';
import { chinaDay } from '../../../../domain/time';
import { service } from '../../../service';
import { inTransaction, type Sql } from '../../../sql';
import { askJudges } from '../gate/ask-judges';
import { checkDoubles } from '../gate/check-doubles';
import { checkKeys } from '../gate/check-keys';
import { checkLinks } from '../gate/check-links';
import { checkRegisters } from '../gate/check-registers';
import { checkTranslations } from '../gate/check-translations';
import { missingFiles } from '../gate/keep-files';
import { putRows } from '../store/write';
import { rehearsedChanges } from './changes';
import { sharedTitles } from './shared-titles';

class Over extends Error {
  constructor(readonly rehearsal: Rehearsal) {
    super('the rehearsal is over');
  }
}

const findingsOf = (refusals: readonly Refusal[], locale: Locale | undefined): readonly Finding[] =>
  refusals.filter(({ change }) => change.locale === locale).flatMap(({ findings }) => findings);

/** What the gate asks of the database, in its order (writes/settle.ts). */
const refusalsOf = async (
  strapi: Core.Strapi,
  sql: Sql,
  changes: readonly PublicChange[],
): Promise<readonly Refusal[]> => {
  const halves = await checkTranslations(sql, changes);
  if (halves.length > 0) return halves;
  const taken = await checkKeys(sql, changes);
  if (taken.length > 0) return [...(await missingFiles(strapi, changes)), ...taken];
  const missing = await missingFiles(strapi, changes);
  const now = new Date().toISOString();
  for (const change of changes) {
    const type = publicType(change.type);
    const row = { ...change, seq: 0, publishedAt: now, updatedAt: now, snapshot: change.snapshot ?? {} };
    await putRows(sql, type, [row], await service(strapi, 'publication', 'deriving').context(type));
  }
  return [
    ...missing,
    ...(await checkLinks(sql, changes, chinaDay(now))),
    ...(await checkDoubles(sql, changes)),
    ...(await checkRegisters(sql, changes)),
  ];
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
  try {
    return await inTransaction(strapi, async (sql) => {
      const { changes, shared } = await rehearsedChanges(strapi, sql, form);
      const [own, ...carried] = changes;
      const refusals = await refusalsOf(strapi, sql, changes);
      const others = own
        ? await askJudges(
            judges().filter(({ name }) => name !== asks),
            [own],
          )
        : null;
      const { refusals: judged } = await askJudges(judges(), carried);
      throw new Over({
        change: own,
        shared,
        sharedTitles: await sharedTitles(sql, form.type, shared),
        findings: findingsOf([...(others?.refusals ?? []), ...refusals], own?.locale),
        others: carried.map(({ locale }) => ({
          locale,
          findings: [...findingsOf(judged, locale), ...findingsOf(refusals, locale)],
        })),
      });
    });
  } catch (error) {
    if (error instanceof Over) return error.rehearsal;
    throw error;
  }
};
