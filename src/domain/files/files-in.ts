import type { Json, Snapshot } from '../change';
import type { Fields } from '../public-model';
import { fileAddress } from '../public-model/file-address';
import { picturesIn, sameButForPictures, withSite } from './pictures';
import type { CarriedContent, PublicFile } from './public-file';

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
  readonly file: CarriedContent | null;
}

/** Changes each text with form. */
const mapTexts = (
  fields: Fields,
  values: Snapshot,
  change: (html: string, name: string) => string,
): Snapshot => {
  const changed: Record<string, Json> = { ...values };
  for (const [name, field] of Object.entries(fields)) {
    const value = values[name];
    if (field.kind === 'text' && field.html && typeof value === 'string') changed[name] = change(value, name);
  }
  return changed;
};

/** The texts with form that a snapshot has, by field. */
export const textsWithForm = (fields: Fields, snapshot: Snapshot): ReadonlyMap<string, string> => {
  const texts = new Map<string, string>();
  mapTexts(fields, snapshot, (html, name) => {
    texts.set(name, html);
    return html;
  });
  return texts;
};

const mediaPlaces = (
  fields: Fields,
  snapshot: Snapshot,
): ReadonlyArray<{ path: string; file: PublicFile | null }> => {
  const places: Array<{ path: string; file: PublicFile | null }> = [];
  mapFiles(fields, snapshot, (file, path) => {
    places.push({ path, file });
    return file;
  });
  return places;
};

/** Every place for a file that a snapshot has, and every picture of its texts that has a public address. */
export const placesForFiles = (fields: Fields, snapshot: Snapshot): readonly CarriedFile[] => [
  ...mediaPlaces(fields, snapshot),
  ...[...textsWithForm(fields, snapshot)].flatMap(([path, html]) =>
    picturesIn(html).flatMap((file) => (file ? [{ path, file }] : [])),
  ),
];

export const filesIn = (fields: Fields, snapshot: Snapshot): readonly CarriedContent[] =>
  placesForFiles(fields, snapshot).flatMap(({ file }) => (file ? [file] : []));

/**
 * The files of a snapshot as `before` has them. Strapi changes a file in place, for every document that carries it:
 * what is public of a document that is not being published keeps its content, name and text.
 */
export const withFilesAsBefore = (fields: Fields, snapshot: Snapshot, before: Snapshot): Snapshot => {
  const known = new Map(
    mediaPlaces(fields, before).flatMap(({ file }) => (file ? [[file.source, file] as const] : [])),
  );
  const texts = textsWithForm(fields, before);
  const now = mapTexts(fields, snapshot, (html, name) => {
    const text = texts.get(name);
    return text !== undefined && sameButForPictures(text, html) ? text : html;
  });
  if (known.size === 0) return now;
  return mapFiles(fields, now, (file) => (file ? (known.get(file.source) ?? file) : null));
};

/** A snapshot with other texts with form, by field. */
export const withTexts = (fields: Fields, snapshot: Snapshot, texts: ReadonlyMap<string, string>): Snapshot =>
  mapTexts(fields, snapshot, (html, name) => texts.get(name) ?? html);

/** A snapshot whose files say where they are; `site` stands before the path (https://example.gov.cn). */
export const withFileAddresses = (fields: Fields, snapshot: Snapshot, site: string): Snapshot =>
  mapFiles(
    fields,
    mapTexts(fields, snapshot, (html) => withSite(html, site)),
    (file) => (file ? { ...file, url: `${site}${fileAddress(file.sha256, file.name)}` } : null),
  );
