import type { ClientConfig } from 'pg';
import type { Row } from '../plan/site';
import { type Done, Line } from './line';
import { StatementNames } from './statement-names';

export interface LinesOptions {
  readonly connection: ClientConfig;
  /** Few connections, each busy, are faster than many. */
  readonly count: number;
  readonly statementTimeoutMs: number;
  readonly onLost: (error: Error) => void;
}

/** A prepared statement met a table that was made anew with another shape: prepare it again. */
const isStale = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === '0A000' || error.code === '26000');

/** The connections of the reading role. */
export class Lines {
  private readonly lines: readonly Line[];
  private readonly names = new StatementNames(() => this.renew());

  constructor({ connection, count, statementTimeoutMs, onLost }: LinesOptions) {
    const config: ClientConfig = {
      ...connection,
      application_name: 'gongkai-portal',
      statement_timeout: statementTimeoutMs,
      // Compiling to machine code costs more than these statements; one plan for all values is made once.
      options: '-c jit=off -c plan_cache_mode=force_generic_plan -c default_transaction_read_only=on',
    };
    this.lines = Array.from({ length: count }, () => new Line(config, onLost));
  }

  /** Asks, and calls back once with the rows or with the error. */
  ask(text: string, values: readonly unknown[], done: Done): void {
    const line = this.leastBusy();
    const statement = this.names.of(text);
    line.query(statement, values, (error, rows) => {
      if (isStale(error)) {
        line.renew();
        line.query(statement, values, done);
      } else done(error, rows);
    });
  }

  query(text: string, values: readonly unknown[]): Promise<readonly Row[]> {
    return new Promise((resolve, reject) => {
      this.ask(text, values, (error, rows) => (error ? reject(error) : resolve(rows)));
    });
  }

  async end(): Promise<void> {
    await Promise.all(this.lines.map((line) => line.end()));
  }

  private renew(): void {
    for (const line of this.lines) line.renew();
  }

  private leastBusy(): Line {
    return this.lines.reduce((best, line) => (line.waiting < best.waiting ? line : best));
  }
}
