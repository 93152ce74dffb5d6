import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** The path of the compiler's own program; its package brings one for each system and downloads nothing. */
const compiler = createRequire(import.meta.url)('relay-compiler') as string;
const sdl = resolve(import.meta.dirname, '../../src/plugins/portal/schema.graphql');

/** A unit with its catalogue, page by page, as a Relay front end writes it. */
const unitWithItems = `
import { graphql } from 'relay-runtime';

export const items = graphql\`
  fragment unitItems_unit on Unit
  @refetchable(queryName: "unitItemsPaginationQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" }) {
    name
    catalogItems(first: $count, after: $cursor) @connection(key: "unitItems_catalogItems") {
      edges { node { id level1 level2 } }
    }
  }
\`;

export const page = graphql\`
  query unitItemsQuery($code: String!) {
    unit(code: $code) { ...unitItems_unit }
  }
\`;
`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-relay-'));
  mkdirSync(join(folder, 'src'));
  mkdirSync(join(folder, 'written'));
  cpSync(sdl, join(folder, 'schema.graphql'));
  writeFileSync(join(folder, 'src/unit-items.ts'), unitWithItems);
  writeFileSync(
    join(folder, 'relay.config.json'),
    JSON.stringify({
      src: './src',
      schema: './schema.graphql',
      language: 'typescript',
      artifactDirectory: './written',
    }),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('relay-compiler takes the schema, and pages inside a unit by node(id:)', () => {
  execFileSync(compiler, [], { cwd: folder, stdio: 'pipe' });
  const refetch = join(folder, 'written/unitItemsPaginationQuery.graphql.ts');
  expect(existsSync(refetch)).toBe(true);
  const [, text = ''] = /"text": ("(?:[^"\\]|\\.)*")/.exec(readFileSync(refetch, 'utf8')) ?? [];
  const query = JSON.parse(text) as string;
  expect(query).toContain('node(id: $id)');
  expect(query).toContain('catalogItems(first: $count, after: $cursor)');
});
