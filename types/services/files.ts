import type { Snapshot } from '../../src/domain/change';
import type { CarriedContent } from '../../src/domain/files';
import type { Fields } from '../../src/domain/public-model';

/** Pictures in texts with form. */
export interface PicturesService {
  /** The snapshot whose texts show their pictures of the media library at public addresses; the editor's text stays. */
  madePublic(fields: Fields, snapshot: Snapshot): Promise<Snapshot>;
  /** Those of some paths at which the media library has a picture that whoever asks sees. */
  among(paths: readonly string[]): Promise<ReadonlySet<string>>;
}

/** The contents of public files, each under its SHA-256. */
export interface FileContentsService {
  /** Whether the content is on the disk, published or in the media library. */
  isThere(file: CarriedContent): Promise<boolean>;
  /** Keeps the content that the media library holds under the file's name; null: done. */
  keep(file: CarriedContent): Promise<'missing' | 'changed' | null>;
  /** Reads a kept content anew. */
  check(sha256: string): Promise<'missing' | 'changed' | null>;
  discard(sha256: string): Promise<void>;
}
