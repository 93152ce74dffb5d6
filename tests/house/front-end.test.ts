import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildClient } from '../../clients/build/build-client';
import { bundleExample } from '../../clients/build/bundle-example';
import { generateClient, sdlFile } from '../../clients/build/generate-client';
import { schemaPage } from '../../clients/build/schema-page';

/** `npm run client` writes anew what is compared here. */
describe('what front-end developers are given follows from the schema', () => {
  test('the typed documents and the manifest of trusted documents', async () => {
    for (const [file, text] of await generateClient())
      await expect(text).toMatchFileSnapshot(`../../clients/typescript/src/${file}`);
  });

  test('the modules and types of the client, as they are installed', async () => {
    for (const [file, text] of buildClient())
      await expect(text).toMatchFileSnapshot(`../../clients/typescript/lib/${file}`);
  });

  test('the page that tells each type, field and argument', async () => {
    await expect(schemaPage(readFileSync(sdlFile, 'utf8'))).toMatchFileSnapshot('../../docs/graphql.md');
  });

  test('the script of the example page', async () => {
    await expect(await bundleExample()).toMatchFileSnapshot('../../public/example/example.js');
  });
});

test('GraphiQL is bundled from the sources that stand here: `npm run graphiql` bundles it anew', () => {
  const root = resolve(import.meta.dirname, '../..');
  const line = execFileSync(process.execPath, ['clients/graphiql/build.mjs', '--digest'], {
    cwd: root,
    encoding: 'utf8',
  });
  for (const file of ['graphiql.js', 'graphiql.css'])
    expect(readFileSync(join(root, 'public/graphiql', file), 'utf8').split('\n', 1)).toEqual([line.trim()]);
});
