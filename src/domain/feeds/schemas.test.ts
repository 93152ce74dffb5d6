import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { feedEntries, feedOf } from '../../../tests/samples/feed-documents';
import { atom, jsonFeed } from '.';

const documents = process.env.LONG ? 1_000 : 100;
const fixture = (name: string): string =>
  readFileSync(resolve(import.meta.dirname, '../../../tests/fixtures/feeds', name), 'utf8');

/** What the grammar of RFC 4287 has against a feed. */
const faultsOfAtom = (text: string): string[] => {
  const grammar = XmlDocument.fromString(fixture('atom.rng'));
  const validator = RelaxNGValidator.fromDoc(grammar);
  const feed = XmlDocument.fromString(text);
  try {
    validator.validate(feed);
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  } finally {
    feed.dispose();
    validator.dispose();
    grammar.dispose();
  }
};

const ajv = new Ajv({ allErrors: true });
addFormats(ajv);
const isJsonFeed = ajv.compile(JSON.parse(fixture('json-feed-1.1.schema.json')));
const faultsOfJson = (value: unknown): unknown[] => {
  isJsonFeed(value);
  return isJsonFeed.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`) ?? [];
};

describe(`feeds of ${documents} generated documents`, () => {
  const feed = feedOf(feedEntries(documents));
  const last = { ...feed, next: null, homePage: null, withdrawn: [], entries: [] };

  test('Atom is valid by the RELAX NG of RFC 4287', () => {
    expect(faultsOfAtom(atom(feed))).toEqual([]);
    expect(faultsOfAtom(atom(last))).toEqual([]);
  });

  test('JSON Feed is valid by a schema of its specification', () => {
    expect(faultsOfJson(JSON.parse(jsonFeed(feed)))).toEqual([]);
    expect(faultsOfJson(JSON.parse(jsonFeed(last)))).toEqual([]);
  });

  test('both find what is wrong', () => {
    const right = atom(feedOf(feedEntries(1)));
    for (const [from, to] of [
      ['<updated>2026', '<updated>gestern 2026'],
      ['<id>', '<id/><id>'],
      ['<title>', '<titel/><title>'],
      ['xml:lang="zh-Hans"', 'xml:lang="zh_Hans"'],
    ] as const)
      expect([from, faultsOfAtom(right.replace(from, to))]).not.toEqual([from, []]);
    const { items, ...rest } = JSON.parse(jsonFeed(feedOf(feedEntries(1))));
    for (const wrong of [
      rest,
      { ...rest, items: [{ ...items[0], id: 1 }] },
      { ...rest, items: [{ ...items[0], date_published: '2026-11-27' }] },
      { ...rest, items, next: 'https://a.cn' },
    ])
      expect(faultsOfJson(wrong)).not.toEqual([]);
  });
});
