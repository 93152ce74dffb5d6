import type { PublicChange, Refusal } from '../../../../domain/change';
import { chinaDay } from '../../../../domain/time';
import type { Sql } from '../../../../plugin-kit/database/sql';
import { checkDoubles } from './check-doubles';
import { checkKeys } from './check-keys';
import { checkLinks } from './check-links';
import { checkRegisters } from './check-registers';
import { checkTranslations } from './check-translations';

/** What the gate asks the database about all changes of a write. `now` in ISO 8601. */
type Question = (sql: Sql, changes: readonly PublicChange[], now: string) => Promise<readonly Refusal[]>;

/**
 * All that the gate asks the database, beside the judges. Whoever publishes, rehearses or shows what a withdrawal would
 * do asks from here: a question that one of them did not know would make the panel promise what the gate refuses.
 */
const questions = {
  /** Before anybody else is asked; a refusal is told alone. */
  first: [checkTranslations],
  /** Of the store as it is. It takes no row that is refused here: then it is not written, and `after` is not asked. */
  before: [checkKeys],
  /** Of the store as it would be. */
  after: [(sql, changes, now) => checkLinks(sql, changes, chinaDay(now)), checkDoubles, checkRegisters],
} as const satisfies Readonly<Record<string, readonly Question[]>>;

/** Asks what belongs to one time of a write, in order: all its refusals. */
export const askStore = async (
  when: keyof typeof questions,
  sql: Sql,
  changes: readonly PublicChange[],
  now: string,
): Promise<readonly Refusal[]> => {
  const refusals: Refusal[] = [];
  const asked: readonly Question[] = questions[when];
  for (const ask of asked) refusals.push(...(await ask(sql, changes, now)));
  return refusals;
};
