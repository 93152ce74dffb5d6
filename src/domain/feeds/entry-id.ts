import { sha1 } from '@noble/hashes/sha1';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils';

/** Ours alone, and never another: every id that was ever given out follows from it. */
const NAMESPACE = '5b3f1c1e-6a53-4c0b-9d8e-0c6f2a7b9e41';

/** A name-based UUID (RFC 9562, version 5). */
const uuidOf = (name: string): string => {
  const bytes = sha1(concatBytes(hexToBytes(NAMESPACE.replaceAll('-', '')), utf8ToBytes(name))).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytesToHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
};

/**
 * The id of a document's language version in every feed. It follows from documentId and locale alone: neither another
 * address of the site, nor another title, nor a withdrawal and a second publish changes it.
 */
export const entryId = (documentId: string, locale: string): string =>
  `urn:uuid:${uuidOf(`entry ${documentId} ${locale}`)}`;

/** The id of a feed, by what it is narrowed to: the same in every format. */
export const feedId = (narrowedTo: string): string => `urn:uuid:${uuidOf(`feed ${narrowedTo}`)}`;
