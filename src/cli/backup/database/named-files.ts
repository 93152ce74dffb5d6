import type pg from 'pg';
import { hasTable } from './facts';

export interface NamedFiles {
  /** Where in the data folder the database says that files lie: `published/…`, `uploads/…`. */
  readonly here: readonly string[];
  /** Files of the media library that lie in S3, a JSON object each. */
  readonly elsewhere: readonly string[];
}

/** The contents that public documents carry now, whatever types there are. */
const publicContents = async (client: pg.Client): Promise<string[]> => {
  const tables = await client.query<{ name: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.columns
     WHERE table_schema = 'gongkai' AND table_name LIKE 'store\\_%' AND column_name = 'files'`,
  );
  const found: string[] = [];
  for (const { name } of tables.rows) {
    const { rows } = await client.query<{ sha256: string }>(
      `SELECT DISTINCT f ->> 'sha256' AS sha256 FROM ${name} d, json_array_elements(d.files::json) f`,
    );
    found.push(...rows.map(({ sha256 }) => `published/${sha256.slice(0, 2)}/${sha256}`));
  }
  return found;
};

/** Strapi's media library: each file, and each size of a picture. */
const library = `
  SELECT provider, part.hash || coalesce(part.ext, '') AS key, document_id, name, mime
  FROM public.files f, LATERAL (
    SELECT f.hash, f.ext UNION ALL
    SELECT s.value ->> 'hash', s.value ->> 'ext' FROM jsonb_each(coalesce(f.formats::jsonb, '{}')) s) part`;

/** Which files the state of this moment needs. */
export const namedFiles = async (client: pg.Client): Promise<NamedFiles> => {
  const here = await publicContents(client);
  if (!(await hasTable(client, 'public.files'))) return { here, elsewhere: [] };
  const { rows } = await client.query<{ key: string }>(`${library} WHERE provider = 'local'`);
  const others = await client.query<{ text: string }>(
    `SELECT row_to_json(l)::text AS text FROM (${library}) l WHERE provider <> 'local' ORDER BY key`,
  );
  return {
    here: [...here, ...rows.map(({ key }) => `uploads/${key}`)],
    elsewhere: others.rows.map(({ text }) => text),
  };
};
