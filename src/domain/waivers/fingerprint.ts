import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import type { Snapshot } from '../change';
import { withoutPictures } from '../files';
import type { Finding } from '../finding';
import { valueAt } from '../snapshot';
import { sanitise } from '../texts';

const digest = (value: unknown): string => bytesToHex(sha256(utf8ToBytes(JSON.stringify(value))));

/**
 * A text as it reads in public: a draft of an earlier release may hold more than the allow-list has, and a picture has one
 * address in a draft and another in public.
 */
const bare = (value: unknown): unknown =>
  typeof value === 'string' && value.includes('<') ? withoutPictures(sanitise(value)) : value;

/**
 * SHA-256, in hex, of what stands in a finding's field and of what the finding says, for a rule may look at more than
 * the field at which it stands. A long text is read once for all its findings.
 */
export const fingerprints = (snapshot: Snapshot): ((finding: Finding) => string) => {
  const fields = new Map<string | null, string>();
  return ({ field, message }) => {
    const known = fields.get(field) ?? digest(bare(valueAt(snapshot, field)));
    fields.set(field, known);
    return digest([known, message.zh]);
  };
};

export const fingerprintOf = (finding: Finding, snapshot: Snapshot): string =>
  fingerprints(snapshot)(finding);
