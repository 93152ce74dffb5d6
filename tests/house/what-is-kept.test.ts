import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { type Fields, publicTypes } from '../../src/domain/public-model';
import { dataFormat } from '../../src/domain/release';

// An older release drops what it does not know, without a word; the number of the data format keeps it from starting.
// what-is-kept.txt lists what the present number stands for. Where this fails: raise `dataFormat` in src/domain/release,
// unless its number is of this release already; raise the `version` of each declaration whose public fields have changed;
// then write the list anew with: npx vitest run --project unit tests/house/what-is-kept.test.ts -u
const root = resolve(import.meta.dirname, '../..');

interface Schema {
  readonly collectionName: string;
  readonly options?: { readonly draftAndPublish?: boolean };
  readonly pluginOptions?: { readonly i18n?: { readonly localized?: boolean } };
  readonly attributes: Readonly<Record<string, Attribute>>;
}
interface Attribute extends Pick<Schema, 'pluginOptions'> {
  readonly type: string;
  readonly target?: string;
  readonly component?: string;
  readonly repeatable?: boolean;
  readonly multiple?: boolean;
  readonly relation?: string;
}

const schemas = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => `${folder}/${file}`)
    .sort();

const words = (...all: ReadonlyArray<string | false | undefined>): string => all.filter(Boolean).join(' ');
const isLocalized = ({ pluginOptions }: Pick<Schema, 'pluginOptions'>): boolean =>
  pluginOptions?.i18n?.localized === true;

const linesOf = (file: string): string[] => {
  const schema: Schema = JSON.parse(readFileSync(join(root, file), 'utf8'));
  return [
    words(
      schema.collectionName,
      schema.options?.draftAndPublish && 'drafts',
      isLocalized(schema) && 'localized',
    ),
    ...Object.entries(schema.attributes).map(([name, attribute]) => {
      const { type, relation, target, component, repeatable, multiple } = attribute;
      const several = (repeatable || multiple) && 'several';
      return `  ${words(name, type, relation, target, component, several, isLocalized(attribute) && 'localized')}`;
    }),
  ];
};

const publicLines = (fields: Fields, indent: string): string[] =>
  Object.entries(fields).flatMap(([name, field]) => [
    `${indent}${words(name, field.kind)}`,
    ...('fields' in field ? publicLines(field.fields, `${indent}  `) : []),
  ]);

test('the number of the data format stands for exactly what this release keeps', async () => {
  const lines = [
    `data format ${dataFormat}`,
    '',
    ...readdirSync(join(root, 'database/migrations'))
      .filter((file) => file.endsWith('.sql'))
      .sort(),
    '',
    ...[...schemas('src/api'), ...schemas('src/components')].flatMap(linesOf),
    '',
    ...publicTypes.flatMap(({ name, version, fields }) => [
      `public ${name} ${version}`,
      ...publicLines(fields, '  '),
    ]),
  ];
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('what-is-kept.txt');
});
