import { defaultLocale } from '../../../../domain/change';
import { type PublicType, storeSchema } from '../../../../domain/public-model';
import type { Scope } from './scope';

/** The counts that the store keeps of the documents of a type, as the scope's language shows them (store-counts.sql). */
const countsOf = (type: PublicType, scope: Scope, field: string): string =>
  `FROM ${storeSchema}.store_count c WHERE c.type = '${type.name}' AND c.locale = '${type.localized ? scope.locale : defaultLocale}' AND c.field = '${field}'`;

/** How many documents have one of some values of a field; with none named, how many there are at all. */
export const storedCount = (
  type: PublicType,
  scope: Scope,
  by: { field: string; values: string } | null,
): string =>
  `SELECT coalesce(sum(c.n), 0)::text AS total ${countsOf(type, scope, by?.field ?? '')} AND c.value ${by?.values ?? "= ''"}`;

/** Each value of a field with the number of documents that have it, as `value` and `n`. */
export const storedCounts = (type: PublicType, scope: Scope, field: string): string =>
  `SELECT c.value, c.n ${countsOf(type, scope, field)} AND c.n > 0`;
