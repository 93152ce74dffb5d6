import type { PublicType } from '../../../../domain/public-model';
import type { Sql } from '../../../../plugin-kit/database/sql';
import { type CountDifference, differingCounts, strayCounts } from '../store/counts';
import { type Fault, faults } from './faults';

const countFault = ({
  type,
  locale,
  field,
  value,
  kept,
  counted,
}: CountDifference & { readonly type: string }): Fault =>
  faults.count([type, locale, field, value].filter(Boolean).join(' '), kept, counted);

/** Compares the kept counts of a type with its rows. */
export const verifyCounts = async (sql: Sql, type: PublicType): Promise<readonly Fault[]> =>
  (await differingCounts(sql, type)).map((difference) => countFault({ ...difference, type: type.name }));

/** Counts of lists that there are none of. */
export const verifyStrayCounts = async (sql: Sql): Promise<readonly Fault[]> =>
  (await strayCounts(sql)).map(countFault);
