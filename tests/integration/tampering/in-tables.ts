import type pg from 'pg';
import { wordOf } from '../../../src/domain/search';
import type { Random } from './random';
import type { Tampering } from './tamper';

interface Column {
  readonly name: string;
  readonly type: string;
}

/** Tables on whose values an answer or a proof depends: the ledger, its head, the store, search, counts. */
const tables = async (db: pg.Pool): Promise<readonly string[]> => {
  const { rows } = await db.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'gongkai'::regnamespace AND relkind = 'r'
       AND (relname IN ('ledger', 'ledger_head', 'store_count') OR relname LIKE 'store\\_%' OR relname LIKE 'search\\_%')
       AND relname <> 'store_shape' ORDER BY 1`,
  );
  const filled: string[] = [];
  for (const { name } of rows)
    if ((await db.query(`SELECT FROM gongkai.${name} LIMIT 1`)).rowCount) filled.push(name);
  return filled;
};

const columnsOf = async (db: pg.Pool, table: string): Promise<readonly Column[]> =>
  (
    await db.query<Column>(
      `SELECT attname AS name, format_type(atttypid, NULL) AS type FROM pg_attribute
       WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attname <> 'one' ORDER BY attnum`,
      [`gongkai.${table}`],
    )
  ).rows;

/** Another value of the column's kind, as SQL takes it. */
const otherValue = (random: Random, { type }: Column, value: unknown): unknown => {
  if (value !== null && random.below(8) === 0) return null;
  switch (type) {
    case 'boolean':
      return value !== true;
    case 'bigint':
    case 'integer':
    case 'double precision':
      return Number(value ?? 0) + random.of([-1, 1, 7]);
    case 'text[]': {
      const list = (value ?? []) as readonly string[];
      return random.below(2) === 0 ? [...list, 'x'] : list.slice(1);
    }
    case 'tsvector':
      return random.below(2) === 0 ? `${value} '改':1` : String(value ?? '').replace(/^\S+ ?/, '');
    default:
      return random.changed(String(value ?? ''));
  }
};

type Row = Readonly<Record<string, unknown>>;

/** Words by which a fault may name a row of a table. */
const namesOf = (table: string, row: Row): readonly string[] => {
  if (table === 'ledger') return [`第 ${row.seq} 条`, `账本末尾`, String(row.document_id)];
  if (table === 'ledger_head') return ['账本末尾', '锚点属于账本'];
  if (table === 'store_place') return [`第 ${row.seq} 条`];
  if (table === 'store_count') return [`${row.type} `];
  if (table === 'search_word') return [`词“${wordOf(String(row.word)).word}”`];
  return [String(row.document_id)];
};

/** Runs statements past every trigger. */
const behind = async (db: pg.Pool, work: (client: pg.PoolClient) => Promise<void>): Promise<void> => {
  const client = await db.connect();
  try {
    await client.query('BEGIN');
    await client.query('SET LOCAL session_replication_role = replica');
    await work(client);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
};

const isRefused = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^(22|23|42)/.test(String(error.code));

/** Changes one value, takes one row away, or adds one, in a table that is kept aside meanwhile. */
export const inTables =
  (db: pg.Pool, random: Random) =>
  async (only?: string): Promise<Tampering | null> => {
    const table = only ?? random.of(await tables(db));
    const full = `gongkai.${table}`;
    const kept = `kept_${table}`;
    const columns = await columnsOf(db, table);
    // A kept count of nothing and none at all are the same.
    const where = table === 'store_count' ? 'WHERE n <> 0' : '';
    const { rows } = await db.query<Row & { place: string }>(
      `SELECT ctid::text AS place, t.* FROM ${full} t ${where}`,
    );
    const row = random.of(rows);
    const column = random.of(columns);
    const value = otherValue(random, column, row[column.name]);
    const act = random.of(['change', 'change', 'change', 'change', 'delete', 'add'] as const);
    const changed = { ...row, [column.name]: value };
    // Within the ledger, where it lies changes no answer (upkeep/verify-texts.ts): what lies after it is verified to be clean.
    if (column.name === 'texts_clean_after' && Number(value) >= 0 && Number(value) <= Number(row.seq))
      return null;
    const undo = () =>
      behind(db, async (client) => {
        await client.query(`DELETE FROM ${full}`);
        await client.query(`INSERT INTO ${full} TABLE ${kept}`);
        await client.query(`DROP TABLE ${kept}`);
      });
    try {
      await behind(db, async (client) => {
        await client.query(`CREATE TABLE ${kept} AS TABLE ${full}`);
        if (act === 'delete') await client.query(`DELETE FROM ${full} WHERE ctid = $1`, [row.place]);
        else if (act === 'change')
          await client.query(`UPDATE ${full} SET "${column.name}" = $2 WHERE ctid = $1`, [row.place, value]);
        else {
          const list = columns.map(({ name }) => `"${name}"`);
          await client.query(
            `INSERT INTO ${full} (${list.join(', ')}) VALUES (${list.map((_, index) => `$${index + 1}`).join(', ')})`,
            columns.map(({ name }) => (changed as Row)[name]),
          );
        }
      });
    } catch (error) {
      if (isRefused(error)) return null;
      throw error;
    }
    const { rowCount } = await db.query(
      `(SELECT t::text FROM ${full} t EXCEPT ALL SELECT t::text FROM ${kept} t) UNION ALL (SELECT t::text FROM ${kept} t EXCEPT ALL SELECT t::text FROM ${full} t)`,
    );
    if (!rowCount) {
      await undo();
      return null;
    }
    return {
      what: `${act} ${table} ${JSON.stringify(row)} ${column.name} = ${JSON.stringify(value)}`,
      named: [...namesOf(table, row), ...namesOf(table, changed)],
      undo,
    };
  };
