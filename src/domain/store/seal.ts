import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { contextualColumns, type PublicType } from '../public-model';

/**
 * SHA-256, in hex, of what a row of the store says by the district's rules. Those may have changed since it was written,
 * so that nobody can compute it anew; by its seal it can be told from what somebody wrote there by hand.
 */
export const sealOf = (type: PublicType, row: Readonly<Record<string, unknown>>): string =>
  bytesToHex(
    sha256(
      utf8ToBytes(
        JSON.stringify([
          row.document_id,
          row.locale,
          ...contextualColumns(type).map((column) => row[column] ?? null),
        ]),
      ),
    ),
  );
