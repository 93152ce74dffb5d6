import { shownTo } from '../../../../domain/change';
import type { Sql } from '../../../../plugin-kit/database/sql';
import type { LifeState } from '../ledger/fold';
import { danglingRows } from '../store/apart';
import { type Fault, faults } from './faults';

/**
 * Documents that readers are shown though a required link of them points to nothing public. Where the ledger says that
 * the target is public, the store lacks it, which is told elsewhere.
 */
export const verifyLinks = async (
  sql: Sql,
  states: ReadonlyMap<string, LifeState>,
): Promise<readonly Fault[]> => {
  const keys = (await danglingRows(sql))
    .filter(
      ({ to, target, locale }) => !shownTo(locale).some((shown) => states.has(`${to} ${target} ${shown}`)),
    )
    .map(({ key }) => key);
  return [...new Set(keys)].map(faults.unlinked);
};
