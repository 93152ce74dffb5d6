import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildSchema, type GraphQLObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import editing from '../../config/editing.json';
import { codeLists } from '../../src/domain/codes';
import {
  attributeOf,
  type Field,
  type Fields,
  filteredField,
  graphqlCode,
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

const withGroups = (fields: Fields): readonly Field[] =>
  Object.values(fields).flatMap((field) =>
    'fields' in field ? [field, ...withGroups(field.fields)] : [field],
  );

/** Written by us beside the draft, and shown in lists alone. */
const kept = ['fullName', 'completenessScore', 'completenessBand'];

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

  test('has its codes as an enum of the schema, named in Chinese', () => {
    for (const field of withGroups(type.fields)) {
      if (field.kind !== 'code' && field.kind !== 'codes') continue;
      const used = Object.values(schema.getTypeMap()).find(
        (candidate) =>
          'getValues' in candidate &&
          candidate
            .getValues()
            .map(({ name }) => name)
            .sort()
            .join() ===
            Object.keys(codeLists[field.list])
              .map((code) => graphqlCode(code))
              .sort()
              .join(),
      );
      expect([field.list, used?.description]).toEqual([field.list, expect.stringMatching(/\p{Script=Han}/u)]);
    }
  });

  test('can be filled from its declaration alone', () => {
    const targets = Object.fromEntries(publicTypes.map(({ name }) => [name, `id-of-${name}`]));
    const made = wordyDocument(type, '公开', targets) as Readonly<Record<string, unknown>>;
    const required = entries.filter(([, field]) => 'required' in field && field.required);
    expect(required.filter(([name, field]) => !made[attributeOf(name, field)])).toEqual([]);
  });
});
