import { parseDocument } from 'htmlparser2';
import { encodeText } from '../encode';
import { gatherBullets } from './gather-bullets';
import { type Paste, readBlocks } from './read-blocks';
import { writeBlocks } from './write-blocks';

/** What an editor pasted, cleaned. */
export interface Pasted {
  /** HTML within the allow-list. */
  readonly html: string;
  /** Pictures that are not of this site: they cannot be published, and the editor is told. */
  readonly picturesLeftOut: number;
}

const isLibreOffice = /<meta[^>]+content="?LibreOffice/iu;

/**
 * The clipboard's HTML of Word, WPS, LibreOffice, Excel or a web page as a text with form: paragraphs, headings, lists,
 * tables with merged cells, links; no fonts, colours, indents, remarks, hidden text or revisions. Automatic numbers
 * (一、（一）1.) become words.
 */
export const fromClipboard = (html: string): Pasted => {
  const paste: Paste = { lineEndIsBlank: isLibreOffice.test(html), picturesLeftOut: 0 };
  const blocks = gatherBullets(readBlocks(parseDocument(html).children, paste));
  return { html: writeBlocks(blocks), picturesLeftOut: paste.picturesLeftOut };
};

/** Plain text as paragraphs: one a line, without indents; empty lines go. */
export const paragraphsOf = (text: string): string =>
  text
    .split(/\r\n?|\n/u)
    .map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/gu, ''))
    .filter((line) => line !== '')
    .map((line) => `<p>${encodeText(line)}</p>`)
    .join('');
