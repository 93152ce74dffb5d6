import { createHash } from 'node:crypto';
import type { Place } from '../../../../domain/narrowing';
import { storeSchema } from '../../../../domain/public-model';
import { preparedRows, type Sql } from '../../../../plugin-kit/database/sql';

/**
 * Where each entry of the ledger leaves its document (`units`, `domains`, `five_open`, `columns`), and what its readers are found
 * by (`any_…`): where the document stood before, or stands now. `prior` is the entry in which it stood.
 */
export const placeTable = `${storeSchema}.store_place`;

export const placeColumns = [
  'units',
  'domains',
  'five_open',
  'columns',
  'any_units',
  'any_domains',
  'any_five_open',
  'any_columns',
] as const;

export const placeStatements: readonly string[] = [
  `CREATE TABLE ${placeTable} (
    seq bigint PRIMARY KEY,
    prior bigint,
    ${placeColumns.map((column) => `${column} text[] COLLATE "C" NOT NULL`).join(',\n    ')},
    seal text COLLATE "C" NOT NULL
  )`,
  // Few texts stand in a column: those that stand in none are left out of its index.
  ...placeColumns
    .filter((column) => column.startsWith('any_'))
    .map(
      (column) =>
        `CREATE INDEX store_place__${column} ON ${placeTable} USING gin (${column})${column === 'any_columns' ? ` WHERE ${column} <> '{}'` : ''}`,
    ),
];

/** Changes when places are found or kept in another way: then they are found anew. */
export const placeShape = JSON.stringify([placeStatements, 1]);

/** A place as it is kept, with the one in which the document stood before. */
export interface PlacedSeq {
  readonly seq: number;
  readonly place: Place;
  readonly prior: { readonly seq: number; readonly place: Place } | null;
}

/** One or none, as a list. */
const listed = (one: string | null | undefined): readonly string[] => (one ? [one] : []);
const both = (now: readonly string[], before: readonly string[] = []): readonly string[] => [
  ...new Set([...now, ...before]),
];

/** The columns of a row, by name; `seq` and `prior` as text, as the driver gives them. */
export type PlaceRow = Readonly<Record<(typeof placeColumns)[number], readonly string[]>> & {
  readonly seq: string;
  readonly prior: string | null;
};

/** Of a row's values: what was recorded before a text was taken out is checked by it. */
export const sealOf = (row: PlaceRow): string =>
  createHash('sha256')
    .update(JSON.stringify([row.seq, row.prior, ...placeColumns.map((column) => row[column])]))
    .digest('hex')
    .slice(0, 16);

export const placeRow = ({ seq, place, prior }: PlacedSeq): PlaceRow => ({
  seq: String(seq),
  prior: prior ? String(prior.seq) : null,
  units: place.units,
  domains: place.domains,
  five_open: listed(place.fiveOpen),
  columns: listed(place.column),
  any_units: both(place.units, prior?.place.units),
  any_domains: both(place.domains, prior?.place.domains),
  any_five_open: both(listed(place.fiveOpen), listed(prior?.place.fiveOpen)),
  any_columns: both(listed(place.column), listed(prior?.place.column)),
});

const insert = `
  INSERT INTO ${placeTable} (seq, prior, ${placeColumns.join(', ')}, seal)
  SELECT seq, prior, ${placeColumns.join(', ')}, seal FROM json_to_recordset(?::json)
    AS n (seq bigint, prior bigint, ${placeColumns.map((column) => `${column} text[]`).join(', ')}, seal text)`;

export const insertPlaces = async (sql: Sql, placed: readonly PlacedSeq[]): Promise<void> => {
  const sealed = placed.map(placeRow).map((row) => ({ ...row, seal: sealOf(row) }));
  if (sealed.length > 0) await preparedRows(sql, 'gongkai-insert-places', insert, [JSON.stringify(sealed)]);
};
