import { publicName } from '../public-model/file-address';
import { extensionOf, unknownType } from './inline-types';

/** What a snapshot holds of a file of the media library. */
export interface PublicFile {
  readonly name: string;
  /** As the content bears out: application/octet-stream where it is not what it was called. */
  readonly mimeType: string;
  /** Bytes. */
  readonly size: number;
  /** Of the content, in hexadecimal. */
  readonly sha256: string;
  readonly alternativeText: string | null;
  /** documentId of the file in the media library, which may hold another content by now. */
  readonly source: string;
}

/** A content that a public document carries, as an attachment or as a picture in a text. */
export type CarriedContent = Omit<PublicFile, 'size'>;

/** What is known of a content since it was stored: kept with the file, in `provider_metadata`. */
export interface ContentFacts {
  readonly sha256: string;
  readonly size: number;
  readonly mimeType: string;
}

/** The columns of the media library that a snapshot is read from. */
export const libraryColumns = [
  'documentId',
  'name',
  'ext',
  'mime',
  'alternativeText',
  'provider_metadata',
] as const;

type Row = Readonly<Record<string, unknown>>;

const asRow = (value: unknown): Row | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Row) : null;
const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

export const contentFactsOf = (file: Row): ContentFacts | null => {
  const { sha256, size, mimeType } = asRow(file.provider_metadata) ?? {};
  return typeof sha256 === 'string' && typeof size === 'number'
    ? { sha256, size, mimeType: textOf(mimeType) || unknownType }
    : null;
};

/** The name may be edited, the extension not: a reader's machine opens a file by it. */
const nameOf = (name: string, extension: string): string => {
  const clean = publicName(name);
  return extension === '' || extensionOf(clean) === extension ? clean : `${clean}.${extension}`;
};

/** The public side of a row of the media library; null where there is none, or its content was never identified. */
export const publicFileOf = (value: unknown): PublicFile | null => {
  const file = asRow(value);
  const facts = file && contentFactsOf(file);
  if (!facts) return null;
  return {
    name: nameOf(textOf(file.name), extensionOf(textOf(file.ext))),
    mimeType: facts.mimeType,
    size: facts.size,
    sha256: facts.sha256,
    alternativeText: textOf(file.alternativeText) || null,
    source: textOf(file.documentId),
  };
};
