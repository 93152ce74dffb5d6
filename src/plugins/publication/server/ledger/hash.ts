import { createHash, randomBytes } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Snapshot } from '../../../../domain/publication';
import type { EntryFacts } from './entry';

/** The hash before the first entry. */
export const genesisHash = '0'.repeat(64);

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** JSON in canonical form (RFC 8785), so that the same content always has the same text. */
export const canonical = (value: unknown): string => canonicalize(value) ?? 'null';

/** 128 random bits: without the salt a redacted text cannot be guessed from its hash. */
export const newSalt = (): string => randomBytes(16).toString('hex');

export const contentHash = (salt: string, snapshotText: string): string => sha256(`${salt}\n${snapshotText}`);

/** Covers the entry's number, its facts, the content hash and the hash before: the chain. */
export const entryHash = (facts: EntryFacts): string => sha256(canonical(facts));

export const snapshotText = (snapshot: Snapshot): string => canonical(snapshot);
