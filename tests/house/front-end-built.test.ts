import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildClient } from '../../clients/build/build-client';
import { bundleExample } from '../../clients/build/bundle-example';

const root = resolve(import.meta.dirname, '../..');

/** `npm run client` writes anew what is compared here, after the typed documents from which it is built. */
describe('what is built for front-end developers is of the sources that stand here', () => {
  test('the modules and types of the client, as they are installed', async () => {
    for (const [file, text] of buildClient())
      await expect(text).toMatchFileSnapshot(`../../clients/typescript/lib/${file}`);
  });

  test('the script of the example page', async () => {
    await expect(await bundleExample()).toMatchFileSnapshot('../../public/example/example.js');
  });

  test('GraphiQL, which `npm run graphiql` bundles', () => {
    const line = execFileSync(process.execPath, ['clients/graphiql/build.mjs', '--digest'], {
      cwd: root,
      encoding: 'utf8',
    });
    for (const file of ['graphiql.js', 'graphiql.css'])
      expect(readFileSync(join(root, 'public/graphiql', file), 'utf8').split('\n', 1)).toEqual([line.trim()]);
  });
});
