import crypto, { createHash, randomBytes } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Snapshot } from '../../../../domain/change';
import type { EntryFacts } from './entry';

/** The hash before the first entry. */
export const genesisHash = '0'.repeat(64);

/** In one call where Node has it (20.12 and newer): a long ledger has many small texts. */
const sha256: (text: string) => string =
  'hash' in crypto
    ? (text) => crypto.hash('sha256', text, 'hex')
    : (text) => createHash('sha256').update(text, 'utf8').digest('hex');

/** JSON in canonical form (RFC 8785), so that the same content always has the same text. */
export const canonical = (value: unknown): string => canonicalize(value) ?? 'null';

/** 128 random bits: without the salt a redacted text cannot be guessed from its hash. */
export const newSalt = (): string => randomBytes(16).toString('hex');

export const contentHash = (salt: string, snapshotText: string): string => sha256(`${salt}\n${snapshotText}`);

/** The facts in canonical form. Their names are known, so that no one need sort them for each of many entries. @internal */
export const factsText = (facts: EntryFacts): string =>
  JSON.stringify({
    action: facts.action,
    actor: facts.actor,
    at: facts.at,
    contentHash: facts.contentHash,
    documentId: facts.documentId,
    locale: facts.locale,
    model: facts.model,
    previousHash: facts.previousHash,
    reason: facts.reason,
    redacts: facts.redacts,
    seq: facts.seq,
    type: facts.type,
    unitCode: facts.unitCode,
    unitId: facts.unitId,
    unitName: facts.unitName,
  });

/** Covers the entry's number, its facts, the content hash and the hash before: the chain. */
export const entryHash = (facts: EntryFacts): string => sha256(factsText(facts));

export const snapshotText = (snapshot: Snapshot): string => canonical(snapshot);
