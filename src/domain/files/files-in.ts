import type { Fields } from '../public-model';
import type { Json, Snapshot } from '../publication';
import { fileAddress } from './file-address';
import type { PublicFile } from './public-file';

/** A file with the address at which readers of a feed find it. */
interface AddressedFile extends PublicFile {
  readonly url: string;
}

const asObject = (value: unknown): Snapshot =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Snapshot) : {};

/** Changes each file that a snapshot carries; everything else stays. `path`: `attachments.0.file`. */
export const mapFiles = (
  fields: Fields,
  values: Snapshot,
  change: (file: PublicFile | null, path: string) => PublicFile | AddressedFile | null,
  path = '',
): Snapshot => {
  const changed: Record<string, Json> = { ...values };
  for (const [name, field] of Object.entries(fields)) {
    const value = values[name] ?? null;
    const at = `${path}${name}`;
    if (field.kind === 'group' && field.media) {
      const file = change(value as PublicFile | null, at);
      changed[name] = file === null ? null : { ...file };
    } else if (field.kind === 'group' && value !== null)
      changed[name] = mapFiles(field.fields, asObject(value), change, `${at}.`);
    else if (field.kind === 'groups' && Array.isArray(value))
      changed[name] = value.map((item, index) =>
        mapFiles(field.fields, asObject(item), change, `${at}.${index}.`),
      );
  }
  return changed;
};

export interface CarriedFile {
  readonly path: string;
  /** Null: the place for a file is there, the file is not. */
  readonly file: PublicFile | null;
}

/** Every place for a file that a snapshot has. */
export const placesForFiles = (fields: Fields, snapshot: Snapshot): readonly CarriedFile[] => {
  const places: CarriedFile[] = [];
  mapFiles(fields, snapshot, (file, path) => {
    places.push({ path, file });
    return file;
  });
  return places;
};

export const filesIn = (fields: Fields, snapshot: Snapshot): readonly PublicFile[] =>
  placesForFiles(fields, snapshot).flatMap(({ file }) => (file ? [file] : []));

/**
 * The files of a snapshot as `before` has them. Strapi changes a file in place, for every document that carries it:
 * what is public of a document that is not being published keeps its content, name and text.
 */
export const withFilesAsBefore = (fields: Fields, snapshot: Snapshot, before: Snapshot): Snapshot => {
  const known = new Map(filesIn(fields, before).map((file) => [file.source, file]));
  if (known.size === 0) return snapshot;
  return mapFiles(fields, snapshot, (file) => (file ? (known.get(file.source) ?? file) : null));
};

/** A snapshot whose files say where they are; `site` stands before the path (https://example.gov.cn). */
export const withFileAddresses = (fields: Fields, snapshot: Snapshot, site: string): Snapshot =>
  mapFiles(fields, snapshot, (file) =>
    file ? { ...file, url: `${site}${fileAddress(file.sha256, file.name)}` } : null,
  );
