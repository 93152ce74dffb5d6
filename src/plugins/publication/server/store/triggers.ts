/** The rows of a statement as its triggers see them: what came, what is gone. */
const sets = [
  ['INSERT', 'REFERENCING NEW TABLE AS come'],
  ['UPDATE', 'REFERENCING OLD TABLE AS gone NEW TABLE AS come'],
  ['DELETE', 'REFERENCING OLD TABLE AS gone'],
  ['TRUNCATE', ''],
] as const;

/** Triggers `NAME_insert` … that run a function once for each statement that changes a table. */
export const forEachStatement = (name: string, table: string, run: string): readonly string[] =>
  sets.map(
    ([act, rows]) =>
      `CREATE TRIGGER ${name}_${act.toLowerCase()} AFTER ${act} ON ${table} ${rows} FOR EACH STATEMENT EXECUTE FUNCTION ${run}()`,
  );
