import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { generateClient, sdlFile } from '../../clients/build/generate-client';
import { schemaPage } from '../../clients/build/schema-page';

/** `npm run client` writes anew what is compared here. */
describe('what front-end developers are given follows from the schema', () => {
  test('the typed documents and the manifest of trusted documents', async () => {
    for (const [file, text] of await generateClient())
      await expect(text).toMatchFileSnapshot(`../../clients/typescript/src/${file}`);
  });

  test('the page that tells each type, field and argument', async () => {
    await expect(schemaPage(readFileSync(sdlFile, 'utf8'))).toMatchFileSnapshot('../../docs/graphql.md');
  });
});
