import type { Locale, Snapshot } from '../../../../domain/change';
import {
  commonColumns,
  contextualColumns,
  fileColumns,
  type PublicType,
  sealColumn,
  storeColumns,
} from '../../../../domain/public-model';
import { sealOf, storeRow } from '../../../../domain/store';
import { cleanSnapshot } from '../../../../domain/texts';
import type { LifeState } from '../ledger/fold';

export interface StoreRow extends Readonly<Record<string, unknown>> {
  readonly document_id: string;
  readonly locale: Locale;
}

/** Values as the driver gives them: scalars and lists of texts. */
const sameValue = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) && Array.isArray(b) ? JSON.stringify(a) === JSON.stringify(b) : Object.is(a, b);

/**
 * What depends on the district's rules cannot be computed anew: the rules may have changed since the row was written.
 * It is compared with its seal.
 */
export const rowDiffers = (
  type: PublicType,
  state: LifeState,
  snapshot: Snapshot,
  row: StoreRow,
): boolean => {
  const seal = sealColumn(type);
  if (seal && row[seal] !== sealOf(type, row)) return true;
  const expected = storeRow(type, state, cleanSnapshot(type.fields, snapshot));
  const names = [...commonColumns, ...storeColumns(type).map(({ name }) => name), ...fileColumns(type)];
  const uncertain = new Set(contextualColumns(type));
  return names.some((name) => {
    if (uncertain.has(name)) return false;
    const found = name === 'seq' ? Number(row[name]) : (row[name] ?? null);
    return !sameValue(found, expected[name] ?? null);
  });
};
