import fc from 'fast-check';
import { entryId, entryOf, type Feed, type FeedEntry, type PublicDocument } from '../../src/domain/feeds';
import { publicType } from '../../src/domain/public-model';

const site = 'https://open.example.gov.cn';
export const at = '2026-11-27T01:02:03.456Z';

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

const feedDocument: fc.Arbitrary<PublicDocument> = fc
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

/** A feed with a tombstone and a second page. */
export const feedOf = (entries: readonly FeedEntry[]): Feed => ({
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

/** Entries of so many generated documents, the same ones each time. */
export const feedEntries = (count: number): readonly FeedEntry[] => {
  const documents = fc.array(feedDocument, { minLength: count, maxLength: count });
  const [generated = []] = fc.sample(documents, { seed: 21, numRuns: 1 });
  return generated.map((one) => entryOf(one, site, `${site}/open/policy/${one.documentId}`));
};
