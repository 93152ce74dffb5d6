import type { Scope } from '../../../../domain/narrowing';
import { entriesOf } from '../../../../plugin-kit/database/ledger-told';

/** The ledger's entries of a scope as a table; what it is narrowed by becomes values of the statement. */
export const entriesIn = (scope: Scope, values: unknown[]): string => {
  const place = (value: unknown, type: string): string => `$${values.push(value)}::${type}`;
  const ids = (set: ReadonlySet<string> | null) => set && place([...set], 'text[]');
  return entriesOf({
    units: ids(scope.units),
    domains: ids(scope.domains),
    fiveOpen: scope.fiveOpen && place(scope.fiveOpen, 'text'),
    columns: ids(scope.columns),
  });
};
