import type pg from 'pg';
import { CannotRun } from '../../failure';
import {
  constraints,
  indexes,
  ownedSequences,
  plainFunctions,
  rowFunctions,
  sequenceNames,
  sequenceStatements,
  tableStatements,
  tablesWithColumns,
  triggers,
  unknown,
  views,
} from './shape-statements';

export interface KeptTable {
  /** schema.name, quoted where it must be. */
  readonly name: string;
  /** The columns whose values are kept, with their types. */
  readonly columns: ReadonlyArray<{ readonly name: string; readonly type: string }>;
}

/** How the database is built: statements that run before the rows come in, the tables, statements for afterwards. */
export interface Shape {
  readonly before: readonly string[];
  readonly tables: readonly KeptTable[];
  readonly after: readonly string[];
  /** Names of the sequences, quoted. */
  readonly sequences: readonly string[];
}

const texts = async (client: pg.Client, sql: string): Promise<string[]> =>
  (await client.query<{ text: string }>(sql)).rows.map(({ text }) => text);

const mustBeKnown = async (client: pg.Client): Promise<void> => {
  const found = await texts(client, unknown);
  if (found.length === 0) return;
  const list = found.join(', ');
  throw new CannotRun(
    'BACKUP_UNKNOWN',
    {
      zh: `数据库中有本命令不能备份的对象：${list}`,
      en: `The database holds objects that this command cannot back up: ${list}`,
    },
    { zh: '请用 pg_dump 备份（docs/operators.md）', en: 'Use pg_dump (docs/operators.md)' },
  );
};

/** Reads from the catalogue how the database is built, in words that any PostgreSQL from 14 on understands. */
export const readShape = async (client: pg.Client): Promise<Shape> => {
  await mustBeKnown(client);
  const all = async (...statements: readonly string[]): Promise<string[]> => {
    const found: string[] = [];
    for (const statement of statements) found.push(...(await texts(client, statement)));
    return found;
  };
  return {
    before: await all(plainFunctions, sequenceStatements, tableStatements, ownedSequences, rowFunctions),
    tables: (await client.query<KeptTable>(tablesWithColumns)).rows,
    after: await all(constraints(`'p', 'u', 'x', 'c'`), indexes, constraints(`'f'`), views, triggers),
    sequences: await texts(client, sequenceNames),
  };
};
