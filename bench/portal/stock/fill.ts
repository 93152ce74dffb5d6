import type { Core } from '@strapi/strapi';
import type { Pool } from 'pg';
import { type PublicTypeName, uidOf } from '../../../src/domain/public-model';
import type { Document } from '../district';

type Row = Record<string, unknown>;
type Metadata = ReturnType<Core.Strapi['db']['metadata']['get']>;
type Attribute = Metadata['attributes'][string];

const CHUNK = 5_000;

/** Rows that wait for each table of Strapi's, numbered as they come. */
class Tables {
  private readonly waiting = new Map<string, Row[]>();
  private readonly last = new Map<string, number>();

  constructor(private readonly pool: Pool) {}

  add(table: string, row: Row): number {
    const id = (this.last.get(table) ?? 1_000) + 1;
    this.last.set(table, id);
    const rows = this.waiting.get(table) ?? [];
    rows.push({ id, ...row });
    this.waiting.set(table, rows);
    return id;
  }

  async flush(): Promise<void> {
    for (const [table, rows] of this.waiting) {
      const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
        .map((name) => `"${name}"`)
        .join(', ');
      await this.pool.query(
        `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::"${table}", $1)`,
        [JSON.stringify(rows)],
      );
    }
    this.waiting.clear();
  }
}

interface JoinTable {
  readonly name: string;
  readonly joinColumn: { readonly name: string };
  readonly inverseJoinColumn: { readonly name: string };
}

const joinOf = (attribute: Attribute): JoinTable | null =>
  'joinTable' in attribute && attribute.joinTable ? (attribute.joinTable as unknown as JoinTable) : null;

const list = (value: unknown): readonly unknown[] =>
  value === null || value === undefined ? [] : Array.isArray(value) ? value : [value];

/** The published versions of documents, in the tables in which Strapi keeps them; languages other than Chinese are left. */
export const fillStock = async (
  strapi: Core.Strapi,
  pool: Pool,
  documents: Iterable<Document>,
): Promise<number> => {
  const tables = new Tables(pool);
  const known = new Map<string, number>();
  let count = 0;

  /** One row of a type or component, with its links and its own components. */
  const write = (uid: string, values: Readonly<Record<string, unknown>>, own: Row): number => {
    const { tableName, attributes } = strapi.db.metadata.get(uid);
    const row: Row = { ...own };
    const after: Array<(id: number) => void> = [];
    for (const [name, attribute] of Object.entries(attributes)) {
      const value = values[name];
      if (value === undefined || value === null) continue;
      const join = joinOf(attribute);
      if (join?.name.endsWith('_cmps')) {
        const component = String((attribute as { target?: unknown }).target);
        after.push((id) => {
          for (const [order, part] of list(value).entries())
            tables.add(join.name, {
              entity_id: id,
              cmp_id: write(component, part as Record<string, unknown>, {}),
              component_type: component,
              field: name,
              order: order + 1,
            });
        });
      } else if (join)
        after.push((id) => {
          for (const target of list(value)) {
            const found = known.get(String(target));
            if (found !== undefined)
              tables.add(join.name, { [join.joinColumn.name]: id, [join.inverseJoinColumn.name]: found });
          }
        });
      else
        row['columnName' in attribute && attribute.columnName ? String(attribute.columnName) : name] = value;
    }
    const id = tables.add(tableName, row);
    for (const link of after) link(id);
    return id;
  };

  for (const { type, documentId, locale, snapshot } of documents) {
    if (locale !== 'zh-Hans') continue;
    count += 1;
    const at = new Date(Date.UTC(2025, 0, 1) + count * 1_000).toISOString();
    const own = { document_id: documentId, locale, created_at: at, updated_at: at, published_at: at };
    known.set(documentId, write(uidOf(type as PublicTypeName), snapshot, own));
    if (count % CHUNK === 0) await tables.flush();
  }
  await tables.flush();
  await pool.query('VACUUM ANALYZE');
  return count;
};
