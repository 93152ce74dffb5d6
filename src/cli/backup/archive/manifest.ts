import type { KeptRelease } from '../../../domain/release';

/** The last entry of a backup: a file without it, or with another checksum, is none. */
export interface Manifest {
  readonly product: 'gongkai';
  /** Layout of the archive itself. */
  readonly archive: 1;
  readonly madeAt: string;
  /** Which release last used the data. */
  readonly release: KeptRelease | null;
  readonly ledger: { readonly entries: number; readonly head: LedgerEnd };
  /** Public documents, each language counted. */
  readonly documents: number;
  readonly files: FileCounts;
  readonly secrets: { readonly included: readonly string[]; readonly left: readonly string[] };
  /** Files that the database names and that were not on the disk. */
  readonly missing: readonly string[];
  /** Entries before this one, and SHA-256 over `name size sha256` of each, a line for each. */
  readonly contents: { readonly entries: number; readonly sha256: string };
}

export interface LedgerEnd {
  readonly seq: number;
  readonly hash: string;
}

export interface FileCounts {
  /** Contents of public files. */
  readonly published: number;
  /** Files of the media library, each size of a picture counted. */
  readonly uploads: number;
  /** Files of the media library that lie in S3: only their list is in the backup. */
  readonly elsewhere: number;
}

/** Where things lie in a backup, a tar that is packed with gzip. */
export const layout = {
  shape: 'database/shape.json',
  sequences: 'database/sequences.json',
  /** `table`: its place in the shape. */
  rows: (table: number, part: number) => `database/rows/${table}/${String(part).padStart(6, '0')}.jsonl`,
  elsewhere: 'uploads-elsewhere.jsonl',
  secrets: 'secrets.json',
  manifest: 'manifest.json',
} as const;

const names = [
  /^database\/(shape|sequences)\.json$/,
  /^database\/rows\/\d+\/\d{6,}\.jsonl$/,
  /^published\/[0-9a-f]{2}\/[0-9a-f]{64}$/,
  /^uploads\/[^/\\\0.][^/\\\0]*$/,
  /^uploads-elsewhere\.jsonl$/,
  /^(secrets|manifest)\.json$/,
];

/** Nothing else is taken out of an archive, so that none can write elsewhere. */
export const isKnownName = (name: string): boolean => names.some((known) => known.test(name));
