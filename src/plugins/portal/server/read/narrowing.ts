import type { PublicType } from '../../../../domain/public-model';
import type { Argument } from '../plan/argument';
import type { Scope } from '../sql/scope';

/** A condition on the rows of a list; `alias` names the row. */
export interface Narrowing {
  (alias: string): string;
  /** Set where the condition is only that a field has one of some values. */
  readonly lists?: {
    readonly field: string;
    /** The same as a condition on the value, such as `= $1`. */
    readonly values: () => string;
    /** Where it is one value: its SQL. */
    readonly value?: () => string;
  };
}

/** A condition on the rows of a list, from what a filter gives. */
export type Condition = (type: PublicType, given: Argument, scope: Scope) => Narrowing;

/** A text that is made when it is first asked for: a parameter that no part of a statement uses has no type. */
export const lazily = (make: () => string): (() => string) => {
  let made: string | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

/** The condition that a column has one of some values. */
export const byValues = (field: string, column: string, values: () => string): Narrowing =>
  Object.assign((alias: string) => `${alias}.${column} ${values()}`, { lists: { field, values } });

/** The condition that a column has one value. */
export const byValue = (field: string, column: string, value: () => string): Narrowing => {
  const values = (): string => `= ${value()}`;
  return Object.assign((alias: string) => `${alias}.${column} ${values()}`, {
    lists: { field, values, value },
  });
};
