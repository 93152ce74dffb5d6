import { Readable } from 'node:stream';
import { parseFeed } from '@rowanmanning/feed-parser';
import FeedParser from 'feedparser';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { at, feedEntries, feedOf } from '../../../tests/samples/feed-documents';
import { atom, entryId, jsonFeed, rss } from '.';

const documents = process.env.LONG ? 1_000 : 100;
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
  const entries = feedEntries(documents);
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
