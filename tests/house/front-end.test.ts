import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { generateClient, sdlFile } from '../../clients/build/generate-client';
import { schemaPage } from '../../clients/build/schema-page';
import { graphqlCode, publicTypes } from '../../src/domain/public-model';

/** `npm run client` writes anew what is compared here. */
describe('what front-end developers are given follows from the schema', () => {
  test('the typed documents and the manifest of trusted documents', async () => {
    for (const [file, text] of await generateClient())
      await expect(text).toMatchFileSnapshot(`../../clients/typescript/src/${file}`);
  });

  test('the names of types on the example page', async () => {
    const names = Object.fromEntries(publicTypes.map(({ name, label }) => [graphqlCode(name), label]));
    await expect(`${JSON.stringify(names, null, 2)}\n`).toMatchFileSnapshot(
      '../../clients/example/type-names.json',
    );
  });

  test('the page that tells each type, field and argument', async () => {
    await expect(schemaPage(readFileSync(sdlFile, 'utf8'))).toMatchFileSnapshot('../../docs/graphql.md');
  });
});
