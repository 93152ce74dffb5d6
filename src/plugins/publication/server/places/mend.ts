import { rows, type Sql } from '../../../../plugin-kit/database/sql';
import { entriesAfter } from '../ledger/read';
import { PlaceReplay, type Replayed } from './replay';
import { insertPlaces, type PlaceRow, placeColumns, placeRow, placeTable, sealOf } from './table';

type KeptRow = PlaceRow & { readonly seal: string };

const plain = ({ prior, ...row }: PlaceRow): string =>
  JSON.stringify([prior, ...placeColumns.map((column) => [...row[column]].sort())]);

const isFit = (found: Replayed, kept: KeptRow | undefined): boolean =>
  kept !== undefined &&
  kept.seal === sealOf(kept) &&
  (!found.known || plain(kept) === plain(placeRow(found)));

const unfit = async (sql: Sql, found: readonly Replayed[]): Promise<readonly Replayed[]> => {
  if (found.length === 0) return [];
  const kept = await rows<KeptRow>(sql, `SELECT * FROM ${placeTable} WHERE seq = ANY (?)`, [
    found.map(({ seq }) => seq),
  ]);
  const bySeq = new Map(kept.map((row) => [Number(row.seq), row]));
  return found.filter((place) => !isFit(place, bySeq.get(place.seq)));
};

/** Places that are missing or are not what the ledger gives. */
export async function* unfitPlaces(sql: Sql): AsyncGenerator<readonly Replayed[]> {
  const replay = new PlaceReplay();
  for await (const chunk of entriesAfter(sql, 0))
    yield await unfit(
      sql,
      chunk.flatMap((row) => replay.take(row)),
    );
  yield await unfit(sql, replay.end());
}

const isStray = `NOT EXISTS (SELECT FROM gongkai.ledger l WHERE l.seq = p.seq)`;

/** Numbers of places that belong to no entry. */
export const strayPlaces = async (sql: Sql): Promise<readonly number[]> =>
  (await rows<{ seq: string }>(sql, `SELECT p.seq FROM ${placeTable} p WHERE ${isStray} ORDER BY 1`)).map(
    ({ seq }) => Number(seq),
  );

/** Makes the places anew that are missing or wrong, and takes out those of no entry. The caller holds the append lock. */
export const mendPlaces = async (sql: Sql): Promise<void> => {
  for await (const found of unfitPlaces(sql)) {
    if (found.length === 0) continue;
    await rows(sql, `DELETE FROM ${placeTable} WHERE seq = ANY (?)`, [found.map(({ seq }) => seq)]);
    await insertPlaces(sql, found);
  }
  await rows(sql, `DELETE FROM ${placeTable} p WHERE ${isStray}`);
};
