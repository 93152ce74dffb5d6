import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import type { Finding } from '../finding';
import type { Snapshot } from '../publication';
import { valueAt } from '../snapshot';

/**
 * SHA-256, in hex, of what stands in a finding's field and of what the finding says: a period that was waived at 20
 * days is not waived at 3, though the field at fault is the same.
 */
export const fingerprintOf = ({ field, message }: Finding, snapshot: Snapshot): string =>
  bytesToHex(sha256(utf8ToBytes(JSON.stringify([valueAt(snapshot, field), message.zh]))));
