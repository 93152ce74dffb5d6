import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const require = createRequire(import.meta.url);
const { contentTypes } = require('@strapi/utils') as typeof import('@strapi/utils');

const root = resolve(import.meta.dirname, '../..');

/**
 * What the content manager takes out of a form's values as its own, or shows in a field's place, beside the names that
 * @strapi/utils knows: Strapi refuses those in its own type builder only, and `status` only where there are drafts.
 */
const itsOwn: ReadonlySet<string> = new Set([
  'status',
  'locale',
  'documentId',
  'publishedBy',
  '__temp_key__',
]);

const isReserved = (name: string): boolean => itsOwn.has(name) || contentTypes.isReservedAttributeName(name);

const schemaFiles = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json'))
    .map((path) => join(folder, path));

const attributesOf = (file: string): string[] =>
  Object.keys((JSON.parse(readFileSync(join(root, file), 'utf8')) as { attributes: object }).attributes);

test('no field bears a name that the content manager keeps for itself', () => {
  const files = [...schemaFiles('src/api'), ...schemaFiles('src/components')];
  expect(files).toContain('src/api/legal-basis/content-types/legal-basis/schema.json');
  const taken = files.flatMap((file) =>
    attributesOf(file)
      .filter(isReserved)
      .map((name) => `${file}: ${name}`),
  );
  expect(taken).toEqual([]);
});

test('the names are known in every spelling that would be the same column', () => {
  for (const name of ['status', 'locale', 'id', 'documentId', 'document_id', 'createdAt', 'created_by'])
    expect([name, isReserved(name)]).toEqual([name, true]);
  for (const name of ['localizations', 'entryId', 'publishedAt', 'strapiStage'])
    expect([name, isReserved(name)]).toEqual([name, true]);
  expect(isReserved('validity')).toBe(false);
});
