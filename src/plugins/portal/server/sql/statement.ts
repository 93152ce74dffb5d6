import type { RootPlan } from '../terms/root-plan';
import type { Variables } from '../terms/row';

export type Bind = (variables: Variables) => unknown;

/** One SQL statement under construction: its parameters, its table names, and how many rows it could touch. */
export class Statement {
  readonly values: Bind[] = [];
  private readonly costs: Array<(variables: Variables) => number> = [];
  private readonly checks: Array<(variables: Variables) => unknown> = [];
  private aliases = 0;
  /** Set by what reads the time of the request. */
  momentary = false;
  /** Set by what looks through far more documents than it shows: it waits for its turn (run/turns.ts). */
  laborious = false;

  alias(): string {
    this.aliases += 1;
    return `t${this.aliases}`;
  }

  /** A place for a value: `$1`, `$2`… */
  parameter(bind: Bind): string {
    this.values.push(bind);
    return `$${this.values.length}`;
  }

  touches(rows: (variables: Variables) => number): void {
    this.costs.push(rows);
  }

  /** An argument that must be read although no place of the statement needs it (a cursor, where only totals are asked). */
  mustRead(bind: (variables: Variables) => unknown): void {
    this.checks.push(bind);
  }

  /** Reads what must be read; throws a CallerFault. */
  readonly check = (variables: Variables): void => {
    for (const read of this.checks) read(variables);
  };

  readonly cost = (variables: Variables): number =>
    this.costs.reduce((sum, rows) => sum + rows(variables), 0);

  /** What a plan says of its statement beside its text; to be asked when the statement is whole. */
  get facts(): Pick<RootPlan, 'cost' | 'momentary' | 'laborious' | 'check'> & Pick<Statement, 'values'> {
    const { values, cost, momentary, laborious, check } = this;
    return { values, cost, momentary, laborious, check };
  }
}
