/** A column with data that the next step of the start would drop. */
export interface LostColumn {
  readonly type: string;
  readonly table: string;
  readonly column: string;
  readonly rows: number;
}

/** Says what would be lost and what to do, in Chinese and English. */
export const lostColumnsMessage = (lost: readonly LostColumn[]): string =>
  [
    '启动中止：内容类型的改动会删除仍有数据的列，且没有迁移脚本处理。',
    'Start refused: a schema change would drop columns that hold data, and no migration covers it.',
    ...lost.map(
      ({ type, table, column, rows }) =>
        `  ${type} · ${column} (${table}.${column}) — ${rows} 行有值 / ${rows} rows hold a value`,
    ),
    '请在 database/migrations 中加入迁移（改名用 RENAME COLUMN），或恢复该字段后再启动。',
    'Add a migration under database/migrations (a rename: RENAME COLUMN), or bring the field back, and start again.',
  ].join('\n');
