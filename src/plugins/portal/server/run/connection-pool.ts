import type { ClientConfig } from 'pg';
import { WaitedTooLong } from '../terms/faults';
import type { Row } from '../terms/row';
import { type Done, PortalConnection } from './connection';
import { StatementNames } from './statement-names';
import { Turns } from './turns';

export interface ConnectionPoolOptions {
  readonly connection: ClientConfig;
  /** Few connections, each busy, are faster than many. */
  readonly count: number;
  /** Connections beside those for statements that look through much: one statement at a time each. */
  readonly forLaborious: number;
  readonly statementTimeoutMs: number;
  readonly onLost: (error: Error) => void;
}

/** A statement with its values, and who asks. */
export interface StatementCall {
  readonly text: string;
  readonly values: readonly unknown[];
  /** Whether it looks through far more documents than it shows. */
  readonly laborious: boolean;
  /** Those who share a name share a turn. */
  readonly caller: string;
}

/** PostgreSQL ends a statement at its limit; who says nothing for so much longer is gone. */
const SILENCE_BEYOND_MS = 1_000;
const CONNECT_MS = 3_000;

/** A prepared statement met a table that was made anew with another shape: prepare it again. */
const isStale = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === '0A000' || error.code === '26000');

const leastBusy = (lines: readonly PortalConnection[]): PortalConnection =>
  lines.reduce((best, line) => (line.waiting < best.waiting ? line : best));

/**
 * The connections of the reading role. What looks through much has a few of its own and waits for its turn there: who
 * asks for fifty searches at once holds up nobody's page.
 */
export class ConnectionPool {
  private readonly lines: readonly PortalConnection[];
  private readonly laborious: readonly PortalConnection[];
  private readonly turns: Turns;
  private readonly names = new StatementNames(() => this.renew());

  constructor({ connection, count, forLaborious, statementTimeoutMs, onLost }: ConnectionPoolOptions) {
    const config: ClientConfig = {
      ...connection,
      application_name: 'gongkai-portal',
      statement_timeout: statementTimeoutMs,
      connectionTimeoutMillis: CONNECT_MS,
      // Compiling to machine code costs more than these statements; one plan for all values is made once. No statement
      // takes more than one processor.
      options:
        '-c jit=off -c plan_cache_mode=force_generic_plan -c max_parallel_workers_per_gather=0 -c default_transaction_read_only=on',
    };
    // PostgreSQL does not count what it costs to take out long texts: it would rather look through a small table of them.
    const searching = { ...config, options: `${config.options} -c enable_seqscan=off` };
    const line = (of: ClientConfig): PortalConnection =>
      new PortalConnection({ connection: of, silenceMs: statementTimeoutMs + SILENCE_BEYOND_MS, onLost });
    this.lines = Array.from({ length: count }, () => line(config));
    this.laborious = Array.from({ length: forLaborious }, () => line(searching));
    this.turns = new Turns(forLaborious, statementTimeoutMs);
  }

  /** Asks, and calls back once with the rows or with the error. */
  ask(asked: StatementCall, done: Done): void {
    if (!asked.laborious) {
      this.send(leastBusy(this.lines), asked, done);
      return;
    }
    this.turns.take(
      asked.caller,
      (leave) =>
        this.send(leastBusy(this.laborious), asked, (error, rows) => {
          leave();
          done(error, rows);
        }),
      () => done(new WaitedTooLong(), []),
    );
  }

  query(text: string, values: readonly unknown[]): Promise<readonly Row[]> {
    return new Promise((resolve, reject) => {
      this.ask({ text, values, laborious: false, caller: '' }, (error, rows) =>
        error ? reject(error) : resolve(rows),
      );
    });
  }

  async end(): Promise<void> {
    await Promise.all([...this.lines, ...this.laborious].map((line) => line.end()));
  }

  private send(line: PortalConnection, { text, values }: StatementCall, done: Done): void {
    const statement = this.names.of(text);
    line.query(statement, values, (error, rows) => {
      if (isStale(error)) {
        line.renew();
        line.query(statement, values, done);
      } else done(error, rows);
    });
  }

  private renew(): void {
    for (const line of [...this.lines, ...this.laborious]) line.renew();
  }
}
