import type { Locale } from '../../../../domain/change';
import type { Variables } from '../terms/row';
import type { Bind, Statement } from './statement';

type Times = (variables: Variables) => number;

/** Rows under construction: one SELECT with its columns and joins, in the statement or in a list inside it. */
export class Scope {
  private readonly expressions: string[] = [];
  private readonly joined = new Map<string, string>();
  private readonly joins: string[] = [];
  /** What narrows these rows, for fields that look at the same rows from another side. */
  conditions: readonly string[] = [];
  /** The parameter that holds the moment at which these rows are looked at; null: now. */
  asOf: string | null = null;

  constructor(
    readonly statement: Statement,
    readonly locale: Locale,
    /** How often these rows could come: their number times that of the rows around them. */
    readonly times: Times,
    readonly depth = 0,
  ) {
    statement.touches(times);
  }

  /** Rows of a list that each row of this scope carries. */
  inside(times: Times): Scope {
    const inner = new Scope(
      this.statement,
      this.locale,
      (variables) => this.times(variables) * times(variables),
      this.depth + 1,
    );
    inner.asOf = this.asOf;
    return inner;
  }

  /** The place of an expression among the columns; the same expression has one place. */
  column(expression: string): number {
    const at = this.expressions.indexOf(expression);
    if (at !== -1) return at;
    this.expressions.push(expression);
    return this.expressions.length - 1;
  }

  /** A table that is joined once, however often it is asked for; `text` writes the join for its name. */
  join(key: string, text: (alias: string) => string): string {
    const known = this.joined.get(key);
    if (known !== undefined) return known;
    const alias = this.statement.alias();
    this.joined.set(key, alias);
    this.joins.push(text(alias));
    return alias;
  }

  parameter(bind: Bind): string {
    return this.statement.parameter(bind);
  }

  get columns(): readonly string[] {
    return this.expressions;
  }

  get joinText(): string {
    return this.joins.map((join) => ` ${join}`).join('');
  }
}
