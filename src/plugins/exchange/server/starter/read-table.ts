import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { parse } from 'csv-parse/sync';

/** Where the starter data lies, as files that a civil servant can open and correct. */
export const starterFile = (strapi: Core.Strapi, name: string): string =>
  join(strapi.dirs.app.root, 'database', 'starter', name);

/** A table of the starter data: one object a line, by column; a blank cell is null. */
export const readTable = async <C extends string>(
  strapi: Core.Strapi,
  name: string,
  columns: readonly C[],
): Promise<Array<Record<C, string | null>>> => {
  const text = await readFile(starterFile(strapi, name), 'utf8');
  const lines = parse(text, { bom: true, columns: true, skip_empty_lines: true, trim: true }) as Array<
    Record<string, string>
  >;
  const missing = columns.filter((column) => lines[0] !== undefined && !(column in lines[0]));
  if (missing.length > 0) throw new Error(`database/starter/${name} lacks the columns ${missing.join(', ')}`);
  return lines.map(
    (line) =>
      Object.fromEntries(columns.map((column) => [column, line[column] || null])) as Record<C, string | null>,
  );
};

/** A cell that must be filled. */
export const filled = (value: string | null, place: string): string => {
  if (value === null) throw new Error(`database/starter: ${place} is empty`);
  return value;
};
