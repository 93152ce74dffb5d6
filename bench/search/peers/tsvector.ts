import { resolve } from 'node:path';
import pg from 'pg';
import { createDatabase } from '../../../tests/integration/support/database';
import { serve } from '../../portal/serve';
import { askWell, keptConnections } from '../ask';
import type { Peer } from '../engine';
import type { Cut } from './tokens';

const lexeme = (word: string): string => `'${word.replaceAll(/['\\]/g, '').slice(0, 200)}'`;

/** A place of a tsvector is at most 16,383, and a word has at most 256 of them. */
const LAST = 16_383;
const MOST = 250;

const vectorOf = (cut: Cut, title: string, text: string): string => {
  const places = new Map<string, string[]>();
  const inTitle = cut.of(title);
  for (const [at, word] of [...inTitle, ...cut.of(text)].entries()) {
    const found = places.get(word) ?? [];
    if (found.length < MOST) found.push(`${Math.min(at + 1, LAST)}${at < inTitle.length ? 'A' : ''}`);
    places.set(word, found);
  }
  return [...places].map(([word, found]) => `${lexeme(word)}:${found.join(',')}`).join(' ');
};

/** PostgreSQL's tsvector with places, GIN and ts_rank over jieba's words, as its manual has it. */
export const tsvector = async (cut: Cut): Promise<Peer> => {
  const databaseUrl = await createDatabase();
  const db = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  await db.query('CREATE TABLE docs (id text PRIMARY KEY, words tsvector NOT NULL)');
  await db.query('CREATE INDEX docs__words ON docs USING gin (words)');
  const served = await serve(resolve(import.meta.dirname, 'bare-tsvector.mjs'), [databaseUrl]);
  const agent = keptConnections(1);
  const { port } = served;
  return {
    name: `tsvector, ${cut.name}`,
    add: async (documents) => {
      await db.query('INSERT INTO docs SELECT * FROM unnest($1::text[], $2::tsvector[])', [
        documents.map(({ id }) => id),
        documents.map(({ title, text }) => vectorOf(cut, title, text)),
      ]);
    },
    ready: async () => {
      await db.query('VACUUM ANALYZE docs');
    },
    find: async (text) => {
      const asked = [...new Set(cut.of(text))].map(lexeme).join('|');
      return JSON.parse(await askWell({ port, path: '/', body: JSON.stringify(asked), agent })) as string[];
    },
    bytes: async () => {
      const { rows } = await db.query<{ n: number }>("SELECT pg_total_relation_size('docs')::float8 AS n");
      return rows[0]?.n ?? 0;
    },
    stop: async () => {
      agent.destroy();
      await served.stop();
      await db.end();
    },
  };
};
