import { rewriteFrom } from '../support/rewrite-ledger';
import { inPublicFiles } from './in-files';
import { inTables } from './in-tables';
import type { Place } from './place';
import type { Random } from './random';
import type { Tampering } from './tamper';

/** Draws until something was changed. */
const surely = async (tamper: () => Promise<Tampering | null>): Promise<Tampering> => {
  for (;;) {
    const done = await tamper();
    if (done) return done;
  }
};

/** Two things at once; undone in reverse order. */
const both = async (
  first: () => Promise<Tampering | null>,
  second: () => Promise<Tampering | null>,
): Promise<Tampering> => {
  const one = await surely(first);
  const two = await surely(second);
  return {
    what: `${one.what}\nand ${two.what}`,
    named: [...one.named, ...two.named],
    undo: async () => {
      await two.undo();
      await one.undo();
    },
  };
};

/** History is written anew from an entry on, hashes and all, and the store made from it: only the anchors know better. */
const rewritten = async ({ db, rebuild }: Place, random: Random): Promise<Tampering> => {
  const { rows } = await db.query<{ seq: string }>(
    'SELECT seq FROM gongkai.ledger WHERE snapshot IS NOT NULL ORDER BY seq',
  );
  const { seq } = random.of(rows);
  const undo = await rewriteFrom(db, Number(seq), (entry) => ({ ...entry, reason: 'x', actor: '7' }));
  await rebuild();
  return {
    what: `history written anew from ${seq}`,
    named: ['与锚点不符'],
    undo: async () => {
      await undo();
      await rebuild();
    },
  };
};

/** The end is cut off, the head moved back, and the store made from what is left. */
const cutOff = async ({ db, rebuild }: Place, random: Random): Promise<Tampering> => {
  const client = await db.connect();
  const { rows } = await client.query<{ last: number }>('SELECT max(seq)::int AS last FROM gongkai.ledger');
  const left = (rows[0]?.last ?? 0) - 1 - random.below(8);
  await client.query('SET session_replication_role = replica');
  await client.query('CREATE TABLE cut AS SELECT * FROM gongkai.ledger WHERE seq > $1', [left]);
  await client.query('CREATE TABLE cut_head AS TABLE gongkai.ledger_head');
  await client.query('DELETE FROM gongkai.ledger WHERE seq > $1', [left]);
  await client.query(
    'UPDATE gongkai.ledger_head SET (seq, hash, at) = (SELECT seq, hash, at FROM gongkai.ledger WHERE seq = $1)',
    [left],
  );
  await client.query('RESET session_replication_role');
  await rebuild();
  return {
    what: `cut off after ${left}`,
    named: ['锚点记有'],
    undo: async () => {
      await client.query('SET session_replication_role = replica');
      await client.query('INSERT INTO gongkai.ledger TABLE cut');
      await client.query('DELETE FROM gongkai.ledger_head');
      await client.query('INSERT INTO gongkai.ledger_head TABLE cut_head');
      await client.query('DROP TABLE cut, cut_head');
      await client.query('RESET session_replication_role');
      client.release();
      await rebuild();
    },
  };
};

/** Several changes that belong together, as somebody makes them who wants not to be found. */
export const composed = (place: Place, random: Random): Promise<Tampering> => {
  const tables = inTables(place.db, random);
  const files = () => inPublicFiles(place.published, random);
  return random.of([
    () => rewritten(place, random),
    () => cutOff(place, random),
    () =>
      both(
        () => tables('ledger'),
        () => tables('ledger_head'),
      ),
    () =>
      both(
        () => tables('store_catalog_item'),
        () => tables('search_catalog_item'),
      ),
    () => both(() => tables('store_disclosure'), files),
    () =>
      both(
        () => tables('ledger'),
        () => tables('store_unit'),
      ),
  ])();
};
