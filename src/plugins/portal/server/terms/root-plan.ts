import type { Addresses } from '../../../../plugin-kit/http/addresses';
import type { Row, Variables } from './row';

/** What one request brings to a plan that was made before. */
export interface Run {
  readonly variables: Variables;
  /** ISO 8601, UTC, milliseconds. */
  readonly now: string;
  readonly addresses: Addresses;
  /** Told of a document that is left out because a required part of it is not public. */
  readonly leftOut: (why: Error) => void;
  /** Told of a question of citizens' words that no document answers in full. */
  readonly unanswered: (question: string) => void;
}

/** The JSON text of one field of one row. */
export type Print = (row: Row, run: Run) => string;

/** What must be known before a field's own statement can be written, and what follows from it. */
export interface Ahead {
  readonly text: string;
  readonly values: (variables: Variables) => readonly unknown[];
  readonly follow: (rows: readonly Row[], variables: Variables) => Step | Followed;
}

/** Another statement that must be asked first, unless its own rows turn out to be those that were asked for. */
export interface Step {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly follow: (rows: readonly Row[]) => Step | Followed | Pick<Followed, 'print'>;
}

export interface Followed {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly print: RootPlan['print'];
}

/** A field of Query: one statement, and how its rows are printed. */
export interface RootPlan {
  readonly text: string;
  readonly values: ReadonlyArray<(variables: Variables) => unknown>;
  /** How many rows it could touch. */
  readonly cost: (variables: Variables) => number;
  readonly print: (rows: readonly Row[], run: Run) => string;
  /** Whether the answer depends on the time of the request. */
  readonly momentary: boolean;
  /** Whether it looks through far more documents than it shows. */
  readonly laborious: boolean;
  /** Reads arguments that no value of the statement stands for; throws a CallerFault. */
  readonly check: (variables: Variables) => void;
  /**
   * Where another statement goes ahead of it, the rest follows from its answer: `text` is one of those that may follow,
   * `values` are the arguments alone, which are read before anything is asked.
   */
  readonly ahead?: Ahead;
}
