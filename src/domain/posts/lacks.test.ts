import { expect, test } from 'vitest';
import { lacks, posts, type Right } from '.';

const right = (change: Partial<Right> = {}): Right => ({
  action: 'update',
  subject: 'policy',
  fields: ['title', 'body'],
  locales: ['zh-Hans', 'en'],
  ...change,
});

test('a role that holds more than it should lacks nothing', () => {
  const held = [right({ fields: ['title', 'body', 'note'] }), right({ action: 'delete', fields: null })];
  expect(lacks([right()], held)).toEqual([]);
});

test('of a right that is there, the fields and languages that are not are told; one that is not, whole', () => {
  expect(lacks([right()], [right({ fields: ['title'], locales: null })])).toEqual([
    right({ fields: ['body'], locales: ['zh-Hans', 'en'] }),
  ]);
  expect(lacks([right()], [right({ subject: 'unit' })])).toEqual([right()]);
});

test('who drafts does not publish, and settings are for the office alone', () => {
  const may = (deed: 'publish' | 'delete') =>
    posts.filter(({ deeds }) => deeds.contents.includes(deed)).map(({ code }) => code);
  expect([may('publish'), may('delete')]).toEqual([
    ['publisher', 'district-office'],
    ['publisher', 'district-office'],
  ]);
  expect(posts.filter(({ deeds }) => deeds.settings.length > 0).map(({ code }) => code)).toEqual([
    'district-office',
  ]);
});
