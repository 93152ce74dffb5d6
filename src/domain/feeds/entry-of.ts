import { type Locale, languageIn, type Snapshot } from '../change';
import { mapFiles, type PublicFile, textsWithForm, withFileAddresses } from '../files';
import type { PublicType } from '../public-model';
import { fileAddress } from '../public-model/file-address';
import { entryId } from './entry-id';
import type { Enclosure, FeedEntry } from './feed';
import { outgoingHtml, paragraphs } from './outgoing-html';
import { writable } from './xml';

/** A public document as the store and the ledger hold it. */
export interface PublicDocument {
  readonly type: PublicType;
  readonly documentId: string;
  readonly locale: Locale;
  readonly seq: number;
  readonly title: string;
  /** Its texts without form, one after the other. */
  readonly plainText: string;
  readonly publishedAt: string;
  readonly updatedAt: string;
  readonly unitName: string | null;
  readonly snapshot: Snapshot;
}

const LONGEST_SUMMARY = 200;

const cut = (text: string): string => {
  const signs = [...text];
  return signs.length <= LONGEST_SUMMARY ? text : `${signs.slice(0, LONGEST_SUMMARY - 1).join('')}…`;
};

/** What the unit wrote as a summary, otherwise how the text begins; a feed never has an empty one. */
const summaryOf = ({ snapshot, plainText, title }: PublicDocument): string => {
  const written = typeof snapshot.summary === 'string' ? snapshot.summary : '';
  const text = [written, plainText, title].find((candidate) => candidate.trim() !== '') ?? '';
  return cut(writable(text).replace(/\s+/g, ' ').trim());
};

const htmlOf = (document: PublicDocument, addressed: Snapshot): string => {
  const texts = [...textsWithForm(document.type.fields, addressed).values()].filter((html) => html !== '');
  if (texts.length > 0) return texts.map(outgoingHtml).join('\n');
  return paragraphs(document.plainText) || paragraphs(document.title);
};

const enclosuresOf = ({ type, snapshot }: PublicDocument, site: string): readonly Enclosure[] => {
  const files: PublicFile[] = [];
  mapFiles(type.fields, snapshot, (file) => {
    if (file) files.push(file);
    return file;
  });
  return files.map(({ sha256, name, mimeType, size }) => ({
    url: `${site}${fileAddress(sha256, name)}`,
    type: mimeType,
    length: size,
    title: writable(name),
  }));
};

/** A document as an entry. `site`: what stands before the path of a file; `url`: the portal's page. */
export const entryOf = (document: PublicDocument, site: string, url: string | null): FeedEntry => {
  const { type, documentId, locale, snapshot } = document;
  return {
    id: entryId(documentId, locale),
    url,
    title: writable(document.title).trim(),
    html: htmlOf(document, withFileAddresses(type.fields, snapshot, site)),
    summary: summaryOf(document),
    published: document.publishedAt,
    updated: document.updatedAt,
    author: document.unitName === null ? null : writable(document.unitName),
    locale,
    category: type.label[languageIn(locale)],
    enclosures: enclosuresOf(document, site),
    mark: { type: type.name, id: documentId, seq: document.seq },
  };
};
