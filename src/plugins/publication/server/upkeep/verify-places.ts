import type { Sql } from '../../../../plugin-kit/database/sql';
import { strayPlaces, unfitPlaces } from '../places/mend';
import { type Fault, faults } from './faults';

/** Compares where entries are kept to leave their documents with what the ledger tells. */
export const verifyPlaces = async (sql: Sql): Promise<readonly Fault[]> => {
  const found: Fault[] = [];
  for await (const unfit of unfitPlaces(sql)) found.push(...unfit.map(({ seq }) => faults.place(seq)));
  return [...found, ...(await strayPlaces(sql)).map(faults.strayPlace)];
};
