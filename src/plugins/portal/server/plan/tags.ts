import { publicTypes, storeSchema, storeTable } from '../../../../domain/public-model';
import { LEDGER_TAG } from '../../../../domain/store';
import type { ChangedTypes } from '../../../../plugin-kit/database/change-clock';

const byTable: ReadonlyMap<string, string> = new Map(
  publicTypes.map((type) => [`${storeSchema}.${storeTable(type)}`, type.name]),
);
const names: ReadonlySet<string> = new Set(publicTypes.map(({ name }) => name));

/** Counts are kept by type, and a statement that reads them names it. */
const COUNTS = 'gongkai.store_count';

/**
 * The cache tags of an answer, read off the statements that make it, so that none can be forgotten: the type of each
 * table of the store, and of the counts kept of it; LEDGER_TAG where the ledger is read, or what holds all types.
 */
export const tagsOf = (statements: readonly string[]): readonly string[] => {
  const tags = new Set<string>();
  for (const statement of statements) {
    for (const [table] of statement.matchAll(/\bgongkai\.[a-z_]+/g)) {
      const type = byTable.get(table);
      if (type !== undefined) tags.add(type);
      else if (table !== COUNTS) tags.add(LEDGER_TAG);
    }
    for (const [, literal = ''] of statement.matchAll(/'([a-z-]+)'/g))
      if (names.has(literal)) tags.add(literal);
  }
  return [...tags].sort();
};

/** The tags of all answers that a change of some types may have changed. */
export const tagsChanged = (types: ChangedTypes): readonly string[] | null => types && [...types, LEDGER_TAG];
