import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  attributeOf,
  type Field,
  graphqlCode,
  type PublicType,
  type PublicTypeName,
  publicTypes,
  queryNames,
  uidOf,
} from '../../src/domain/public-model';
import { publishable } from '../samples/publishable';
import { dataOf } from './portal/ask';
import { publish } from './portal/district';
import { startStrapi, type TestStrapi } from './support/strapi';

// What follows from a declaration, seen by a reader: of every type one document is written, made public, read and withdrawn.
const PUBLIC = '公开的内容';
const EDITED = '还没有定稿的改动';

let app: TestStrapi;
/** Of each type the public document, for those that link to it. */
const targets: Partial<Record<PublicTypeName, string>> = {};

beforeAll(async () => {
  app = await startStrapi({ listen: true });
});
afterAll(() => app.stop());

/** How a field is asked for, so that its answer can be told from the sample; null where it is not compared. */
const askedFor = (name: string, field: Field): string | null => {
  if (field.kind === 'link' || field.kind === 'links') return `${name} { id }`;
  if (field.kind === 'group' || field.kind === 'groups') return null;
  return name;
};

const answered = (field: Field, value: unknown): unknown => {
  if (field.kind === 'link') return value ? { id: value } : null;
  if (field.kind === 'links') return ((value ?? []) as string[]).map((id) => ({ id }));
  if (field.kind === 'code') return value ? graphqlCode(String(value)) : null;
  if (field.kind === 'codes') return ((value ?? []) as string[]).map(graphqlCode);
  return value ?? null;
};

/** Every field of a document that tells one value, and what it tells. */
const read = (type: PublicType, sample: Readonly<Record<string, unknown>>) => {
  const asked = Object.entries(type.fields).flatMap(([name, field]) => {
    const text = askedFor(name, field);
    return text === null ? [] : [{ name, field, text }];
  });
  return {
    selection: `{ id ${asked.map(({ text }) => text).join(' ')} }`,
    expected: Object.fromEntries(
      asked.map(({ name, field }) => [name, answered(field, sample[attributeOf(name, field)])]),
    ),
  };
};

describe.each(publicTypes.map((type) => [type.name, type] as const))('%s', (_, type) => {
  const [one, many] = queryNames(type);
  const uid = uidOf(type.name) as 'api::response.response';
  const sample = () => publishable(type, PUBLIC, targets) as Readonly<Record<string, unknown>>;
  const byKey = type.key === 'code';
  const ask = async (id: string, selection: string): Promise<Readonly<Record<string, unknown>>> => {
    const [name, value] = byKey ? ['code', String(sample().code)] : ['id', id];
    const list = type.name === 'domain' ? '{ id }' : '{ nodes { id } }';
    return dataOf(
      app.url,
      `query ($key: ${byKey ? 'String' : 'ID'}!, $id: ID!, $text: String!) {
        one: ${one}(${name}: $key) ${selection}
        many: ${many} ${list}
        node(id: $id) { id __typename }
        search(text: $text, first: 50) { nodes { id } }
        changes(types: [${graphqlCode(type.name)}], first: 20) { nodes { action id } }
      }`,
      { key: value, id, text: PUBLIC },
    );
  };

  test('what is published is read back, field by field; an edit is not; withdrawn, it is nowhere', async () => {
    const documents = app.strapi.documents(uid);
    const whole = sample();
    const id = type.drafts
      ? await publish(app.strapi, uid, whole)
      : (await documents.create({ data: whole as never })).documentId;
    // What is right of this type, or not, is no matter of those that link to it.
    targets[type.name] = id;
    const { selection, expected } = read(type, whole);
    const seen = await ask(id, selection);
    expect(seen.one).toEqual({ id, ...expected });
    expect(seen.node).toEqual({ id, __typename: type.graphql });
    expect(JSON.stringify(seen.many)).toContain(id);
    expect(JSON.stringify(seen.search)).toContain(id);
    if (!type.drafts) return;

    const draft = publishable(type, EDITED, targets);
    await documents.update({ documentId: id, data: draft as never });
    expect((await ask(id, selection)).one).toEqual({ id, ...expected });
    const { documentId: unseen } = await documents.create({ data: draft as never });
    const nowhere = await ask(unseen, selection);
    expect([nowhere.one, nowhere.node]).toEqual([null, null]);
    expect(JSON.stringify([nowhere.many, nowhere.search])).not.toContain(unseen);
    await documents.delete({ documentId: unseen });

    await documents.unpublish({ documentId: id });
    const gone = await ask(id, selection);
    expect([gone.one, gone.node]).toEqual([null, null]);
    expect(JSON.stringify([gone.many, gone.search])).not.toContain(id);
    await documents.update({ documentId: id, data: whole as never });
    await documents.publish({ documentId: id });
    const back = await ask(id, selection);
    expect(back.one).toEqual({ id, ...expected });
    expect(back.changes).toEqual({
      nodes: ['PUBLISH', 'WITHDRAW', 'PUBLISH'].map((action) => ({ action, id })),
    });
  });
});
