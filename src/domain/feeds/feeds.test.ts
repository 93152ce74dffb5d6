import { Readable } from 'node:stream';
import { parseFeed } from '@rowanmanning/feed-parser';
import fc from 'fast-check';
import FeedParser from 'feedparser';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { publicType } from '../public-model';
import { atom, entryId, entryOf, type Feed, type FeedEntry, jsonFeed, type PublicDocument, rss } from '.';

const documents = process.env.LONG ? 1_000 : 100;
const site = 'https://open.example.gov.cn';
const at = '2026-11-27T01:02:03.456Z';

/** What editors and imports really bring, and what no XML can hold. */
const awkward = fc.oneof(
  fc.constantFrom(
    '关于推进基层政务公开的通知',
    ']]>',
    '<![CDATA[x]]>',
    '&amp; & &nbsp;',
    '𠮷野家𪚥',
    'a\u0000b\u0008c\u000b',
    '\ud800 alone',
    '\udc00\ufffe\uffff',
    '“《〈<script>',
    '第一行\r\n第二行\t三',
    '长'.repeat(3_000),
  ),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
);

const attachment = fc.record({
  name: fc.constantFrom('附件1.pdf', '表 & 图.xlsx', '一览 表.docx'),
  mimeType: fc.constantFrom('application/pdf', 'image/png', 'application/octet-stream'),
  size: fc.integer({ min: 0, max: 2_000_000_000 }),
});

const document: fc.Arbitrary<PublicDocument> = fc
  .record({
    documentId: fc.uuid(),
    title: awkward.map((title) => `题 ${title}`),
    body: fc.option(awkward.map((text) => `<p>${text}</p>`)),
    plainText: awkward,
    unitName: fc.option(awkward.map((name) => `局 ${name}`)),
    attachments: fc.array(attachment, { maxLength: 10 }),
  })
  .map(({ documentId, title, body, plainText, unitName, attachments }) => ({
    type: publicType('policy'),
    documentId,
    locale: 'zh-Hans',
    seq: 7,
    title,
    plainText,
    publishedAt: at,
    updatedAt: at,
    unitName,
    snapshot: {
      title,
      body,
      attachments: attachments.map((file, place) => ({
        name: file.name,
        file: { ...file, sha256: `${place}f`.repeat(32), alternativeText: null, source: 'x' },
      })),
    },
  }));

const feedOf = (entries: readonly FeedEntry[]): Feed => ({
  id: 'urn:uuid:5b3f1c1e-6a53-5c0b-9d8e-0c6f2a7b9e41',
  title: '政务公开 & 民政 <局>',
  locale: 'zh-Hans',
  self: `${site}/syndication/atom.xml?unit=WD-MZJ&type=policy`,
  first: `${site}/syndication/atom.xml?unit=WD-MZJ&type=policy`,
  next: `${site}/syndication/atom.xml?unit=WD-MZJ&type=policy&before=7`,
  homePage: site,
  updated: at,
  entries,
  withdrawn: [{ id: entryId('gone', 'zh-Hans'), at }],
});

/** What a reader makes of an entry. */
interface Read {
  readonly id: string | null | undefined;
  readonly title: string;
  readonly enclosures: ReadonlyArray<readonly [url: string, type: string, length: number]>;
}

/** XML readers put blanks together and trim; what is compared is what is left. */
const squeezed = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, '');

/** The whole markup is read by a strict parser, as the readers below forgive much; gives the titles in it. */
const titlesByStrictParser = (text: string): string[] => {
  const titles: string[] = [];
  let inside = false;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    inside = name === 'title';
    if (inside) titles.push('');
  });
  parser.on('closetag', () => {
    inside = false;
  });
  parser.on('text', (piece) => {
    if (inside) titles.push(`${titles.pop()}${piece}`);
  });
  parser.write(text).close();
  return titles;
};

/** One reader takes what looks like a tag out of a title, the other decodes once more what looks like an entity. */
const isPlain = (title: string): boolean => !/[<&]/.test(title);

const byFeedparser = (text: string): Promise<Read[]> =>
  new Promise((resolve, reject) => {
    const found: Read[] = [];
    const parser = new FeedParser({ addmeta: false });
    parser.on('error', reject);
    parser.on('data', (item: FeedParser.Item) =>
      found.push({
        id: item.guid,
        title: squeezed(item.title),
        enclosures: item.enclosures.map(({ url, type, length }) => [url, type ?? '', Number(length)]),
      }),
    );
    parser.on('end', () => resolve(found));
    Readable.from([Buffer.from(text)]).pipe(parser);
  });

const byFeedParser = (text: string): Read[] =>
  parseFeed(text).items.map((item) => ({
    id: item.id,
    title: squeezed(item.title),
    enclosures: item.media.map(({ url, mimeType, length }) => [url, mimeType ?? '', length ?? 0]),
  }));

describe('feeds of whatever stands in public documents', () => {
  const [generated = []] = fc.sample(fc.array(document, { minLength: documents, maxLength: documents }), {
    seed: 21,
    numRuns: 1,
  });
  const entries = generated.map((one) => entryOf(one, site, `${site}/open/policy/${one.documentId}`));
  const feed = feedOf(entries);
  const expected = entries.map(
    ({ id, title, enclosures }): Read => ({
      id,
      title: squeezed(title),
      enclosures: enclosures.map(({ url, type, length }) => [url, type, length]),
    }),
  );

  test('Atom and RSS are XML that a strict parser reads, every title as it is', () => {
    const titles = [feed.title, ...entries.map(({ title }) => title)];
    expect(titlesByStrictParser(atom(feed))).toEqual(titles);
    expect(titlesByStrictParser(rss(feed))).toEqual(titles);
  });

  test.each([
    ['Atom', atom],
    ['RSS', rss],
  ])('two independent readers find in %s every entry, its title and its files', async (_, print) => {
    const ids = expected.map(({ id }) => id);
    const first = await byFeedparser(print(feed));
    expect(first.map(({ id }) => id)).toEqual(ids);
    const second = byFeedParser(print(feed));
    expect(second.map(({ id }) => id)).toEqual(ids);
    for (const [place, entry] of expected.entries()) {
      if (isPlain(entry.title)) {
        expect(first[place]?.title).toBe(entry.title);
        expect(second[place]?.title).toBe(entry.title);
      }
      expect(first[place]?.enclosures).toEqual(entry.enclosures);
      expect(second[place]?.enclosures).toEqual(entry.enclosures);
    }
  });

  test('the JSON Feed has the same, under the same ids, with what its specification asks for', () => {
    const read = JSON.parse(jsonFeed(feed));
    expect(Object.keys(read)).toEqual([
      'version',
      'title',
      'home_page_url',
      'feed_url',
      'next_url',
      'language',
      '_gongkai',
      'items',
    ]);
    expect(read.version).toBe('https://jsonfeed.org/version/1.1');
    for (const [place, item] of read.items.entries()) {
      const entry = entries[place];
      expect([item.id, item.title, item.content_html]).toEqual([entry?.id, entry?.title, entry?.html]);
      expect(item.content_html).not.toBe('');
      expect(new Date(item.date_published).toISOString()).toBe(item.date_published);
      for (const file of item.attachments ?? []) {
        expect(file.mime_type).toMatch(/^[a-z]+\/[\w.+-]+$/);
        expect(Number.isInteger(file.size_in_bytes)).toBe(true);
      }
    }
  });

  test('what was withdrawn is told in Atom by a tombstone and in JSON Feed by name', () => {
    const id = entryId('gone', 'zh-Hans');
    expect(atom(feed)).toContain(`<at:deleted-entry ref="${id}" when="${at}"/>`);
    expect(JSON.parse(jsonFeed(feed))._gongkai.withdrawn).toEqual([{ id, at }]);
  });
});

test('an id follows from the document and its language alone, and is as it was in the first release', () => {
  expect(entryId('k2x7', 'zh-Hans')).toBe('urn:uuid:12f67037-4551-50a8-9582-96e0756dcaf4');
  expect(entryId('k2x7', 'en')).not.toBe(entryId('k2x7', 'zh-Hans'));
});
