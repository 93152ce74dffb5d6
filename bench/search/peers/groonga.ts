import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askWell, keptConnections } from '../ask';
import type { Peer } from '../engine';
import { bytesOf, ended, freePort, runs, started } from './program';
import type { Cut } from './tokens';

export const hasGroonga = (): boolean => runs('groonga', ['--version']);

/** A word in a title counts so many times one in the text. */
const IN_TITLE = 5;

type Values = Readonly<Record<string, string>>;

/** Groonga's own HTTP server; bigrams are cut by itself (TokenBigram), words by us. */
export const groonga = async (cut: Cut): Promise<Peer> => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-groonga-'));
  const port = await freePort();
  const server = await started(
    'groonga',
    [
      '-s',
      '--protocol',
      'http',
      '--bind-address',
      '127.0.0.1',
      '--port',
      String(port),
      '-n',
      join(folder, 'db'),
    ],
    port,
  );
  const agent = keptConnections(1);
  const command = async (name: string, values: Values, body?: string): Promise<unknown> => {
    const path = `/d/${name}?${new URLSearchParams(values)}`;
    const text = await askWell({ port, path, agent, ...(body === undefined ? {} : { body }) });
    return (JSON.parse(text) as readonly [unknown, unknown])[1];
  };
  const ofWords = cut.name === 'words';
  const flags = 'COLUMN_INDEX|WITH_POSITION';
  await command('table_create', { name: 'Docs', flags: 'TABLE_HASH_KEY', key_type: 'ShortText' });
  for (const name of ['title', 'body'])
    await command('column_create', { table: 'Docs', name, flags: 'COLUMN_SCALAR', type: 'Text' });
  await command('table_create', {
    name: 'Terms',
    flags: 'TABLE_PAT_KEY',
    key_type: 'ShortText',
    default_tokenizer: ofWords ? 'TokenDelimit' : 'TokenBigram',
    normalizer: 'NormalizerAuto',
  });
  for (const source of ['title', 'body'])
    await command('column_create', { table: 'Terms', name: `in_${source}`, flags, type: 'Docs', source });
  const written = (text: string): string => (ofWords ? cut.of(text).join(' ') : text);
  const quoted = (word: string): string => `"${word.replaceAll(/["\\]/g, '')}"`;
  return {
    name: `Groonga, ${cut.name}`,
    add: async (documents) => {
      const rows = documents.map(({ id, title, text }) => ({
        _key: id,
        title: written(title),
        body: written(text),
      }));
      await command('load', { table: 'Docs' }, JSON.stringify(rows));
    },
    ready: async () => {
      await command('io_flush', {});
    },
    find: async (text) => {
      const asked = [...new Set(cut.of(text))];
      if (asked.length === 0) return [];
      const answer = await command('select', {
        table: 'Docs',
        match_columns: `scorer_tf_idf(title) * ${IN_TITLE} || scorer_tf_idf(body)`,
        query: asked.map(quoted).join(' OR '),
        output_columns: '_key',
        sort_keys: '-_score',
        limit: '20',
        cache: 'no',
      });
      const [[, , ...rows]] = answer as readonly [readonly [unknown, unknown, ...Array<readonly [string]>]];
      return rows.map(([id]) => id);
    },
    bytes: async () => bytesOf(folder),
    stop: async () => {
      agent.destroy();
      await ended(server);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
