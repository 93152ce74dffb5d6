import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildSchema, type GraphQLEnumType, type GraphQLObjectType, getNamedType } from 'graphql';
import { describe, expect, test } from 'vitest';
import editing from '../../config/editing.json';
import { codeLists } from '../../src/domain/codes';
import {
  attributeOf,
  type Field,
  type Fields,
  filteredField,
  graphqlCode,
  type PublicTypeName,
  publicTypes,
  queryNames,
  reverseLinksOf,
  uidOf,
} from '../../src/domain/public-model';
import { defaultEntry } from '../../src/editing/default-entry';
import { wordyDocument } from '../samples/wordy-document';

const root = resolve(import.meta.dirname, '../..');
const schema = buildSchema(readFileSync(resolve(root, 'src/plugins/portal/schema.graphql'), 'utf8'));
const fieldsOf = (name: string): readonly string[] =>
  Object.keys((schema.getType(name) as GraphQLObjectType | undefined)?.getFields() ?? {});

/** Every field with the name of the GraphQL type that has it, those of groups too. */
const withGroups = (owner: string, fields: Fields): ReadonlyArray<readonly [string, string, Field]> =>
  Object.entries(fields).flatMap(([name, field]) => [
    [owner, name, field] as const,
    ...('fields' in field ? withGroups(field.graphql, field.fields) : []),
  ]);

/** Links by which nobody asks for a list: to a successor, to who signed too, to the row that an item was made from. */
const notNarrowedBy: Readonly<Partial<Record<PublicTypeName, readonly string[]>>> = {
  unit: ['successor'],
  domain: ['successor'],
  'legal-basis': ['replacedBy'],
  channel: ['successor'],
  column: ['successor'],
  'catalog-item': ['subjects', 'guidelineItem'],
  policy: ['jointIssuers'],
};

/** Written by us beside the draft, and shown in lists alone. */
const kept = ['fullName', 'completenessScore', 'completenessBand'];

test('each type is declared in a file of its own name, and nothing else stands beside', () => {
  const files = readdirSync(resolve(root, 'src/domain/public-model/types'), { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'index.ts')
    .map(({ name }) => name.replace(/\.ts$/u, ''));
  expect(files.toSorted()).toEqual(publicTypes.map(({ name }) => name as string).toSorted());
});

// A type is its declaration, its schema and its texts. What follows from them is here asked of every type.
describe.each(publicTypes.map((type) => [type.name, type] as const))('%s', (_, type) => {
  const entries = Object.entries(type.fields);

  test('is called by its label, and every field has one in both languages', () => {
    expect(type.texts.name.zh).toBe(type.label.zh);
    const unnamed = entries.filter(([name, field]) => {
      const label = type.texts.fields[attributeOf(name, field)]?.label;
      return !/\p{Script=Han}/u.test(label?.zh ?? '') || !/[A-Za-z]/u.test(label?.en ?? '');
    });
    expect(unnamed.map(([name]) => name)).toEqual([]);
  });

  test('has every field in its form', () => {
    const laidOut = (editing as Record<string, { edit: readonly { name: string }[][] }>)[uidOf(type.name)];
    const shown = (laidOut ?? defaultEntry(type)).edit.flat().map(({ name }) => name);
    const declared = entries.map(([name, field]) => attributeOf(name, field));
    // What has a label for editors is theirs to fill in, public or not; but for what we keep with an item.
    const labelled = Object.keys(type.texts.fields).filter((name) => !kept.includes(name));
    expect([...declared, ...labelled].filter((name) => !shown.includes(name))).toEqual([]);
  });

  test('is asked for by its names, and narrowed by what it is listed by', () => {
    expect(fieldsOf('Query')).toEqual(expect.arrayContaining([...queryNames(type)]));
    // Units and domains are listed whole.
    if (type.name === 'unit' || type.name === 'domain') return;
    const filters = fieldsOf(`${type.graphql}Filter`);
    const wanted = type.listedBy.map((name) => {
      const field = type.fields[name];
      const to = field && 'to' in field ? field.to : null;
      return to === 'unit' || to === 'domain' ? to : name;
    });
    expect(filters).toEqual(expect.arrayContaining(wanted));
    expect(type.listedBy.filter((name) => type.fields[name] === undefined)).toEqual([]);
  });

  test('lets a search be narrowed by codes alone, each a filter of its lists', () => {
    const filters = type.searched.narrowedBy ?? [];
    const kinds = filters.map((name) => type.fields[filteredField(type, name)]?.kind ?? null);
    expect(kinds.filter((kind) => kind !== 'code' && kind !== 'codes')).toEqual([]);
    if (filters.length > 0)
      expect(fieldsOf(`${type.graphql}Filter`)).toEqual(expect.arrayContaining([...filters]));
  });

  test('has the lists of those that link to it, each with an index', () => {
    for (const { as, of, by } of reverseLinksOf(type)) {
      expect(fieldsOf(type.graphql)).toContain(as);
      expect(publicTypes.find(({ name }) => name === of)?.listedBy).toContain(by);
    }
  });

  test('narrows its lists by each link but those that lead on from a document, or name who else was part of it', () => {
    const links = entries.flatMap(([name, field]) => ('to' in field ? [name] : []));
    expect(links.filter((name) => !type.listedBy.includes(name))).toEqual(notNarrowedBy[type.name] ?? []);
  });

  test('has its codes as an enum of the schema, named in Chinese', () => {
    for (const [owner, name, field] of withGroups(type.graphql, type.fields)) {
      if (field.kind !== 'code' && field.kind !== 'codes') continue;
      const answer = (schema.getType(owner) as GraphQLObjectType).getFields()[name]?.type;
      const codes = answer && (getNamedType(answer) as GraphQLEnumType);
      expect([
        owner,
        name,
        codes
          ?.getValues()
          .map((value) => value.name)
          .sort(),
      ]).toEqual([
        owner,
        name,
        Object.keys(codeLists[field.list])
          .map((code) => graphqlCode(code))
          .sort(),
      ]);
      expect(codes?.description).toMatch(/\p{Script=Han}/u);
      expect(
        codes?.getValues().filter(({ description }) => !/\p{Script=Han}/u.test(description ?? '')),
      ).toEqual([]);
    }
  });

  test('can be filled from its declaration alone', () => {
    const targets = Object.fromEntries(publicTypes.map(({ name }) => [name, `id-of-${name}`]));
    const made = wordyDocument(type, '公开', targets) as Readonly<Record<string, unknown>>;
    const required = entries.filter(([, field]) => 'required' in field && field.required);
    expect(required.filter(([name, field]) => !made[attributeOf(name, field)])).toEqual([]);
  });
});
