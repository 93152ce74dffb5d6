import type { Snapshot } from '../change';
import { isObject } from '../json';
import { attributeOf, type Field, type Fields, type PublicType } from '../public-model';
import { readFields } from './read-fields';

/** What a form or a document holds, by field. */
export type FormValues = Readonly<Record<string, unknown>>;

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Stands for a link that is saved: the edit view knows how many there are, not which. */
export const SAVED = 'saved';

/** The saved links: as many SAVED as the edit view's `{ count }` says, or the documents themselves, where they are known. */
const savedIds = (saved: unknown): readonly string[] => {
  if (Array.isArray(saved)) return saved.map(connectedId);
  if (!isObject(saved)) return [];
  if (typeof saved.count === 'number') return Array<string>(saved.count).fill(SAVED);
  return typeof saved.documentId === 'string' ? [saved.documentId] : [];
};

const connectedId = (relation: unknown): string => {
  const { documentId, apiData } = isObject(relation) ? relation : {};
  const id = documentId ?? (isObject(apiData) ? apiData.documentId : undefined);
  return typeof id === 'string' ? id : SAVED;
};

/** What a relation field of the form comes to: the saved links, less the disconnected ones, and the connected ones. */
const links = (field: unknown, saved: unknown): readonly { readonly documentId: string }[] => {
  const { connect, disconnect } = isObject(field) ? field : {};
  const gone = listOf(disconnect).map(connectedId);
  const known = savedIds(saved);
  const left = known.includes(SAVED)
    ? known.slice(gone.length)
    : known.filter((documentId) => !gone.includes(documentId));
  return [...left, ...listOf(connect).map(connectedId)].map((documentId) => ({ documentId }));
};

/** The saved state of a repeated component is found by its id; a new one has none. */
const savedPart = (saved: unknown, id: unknown): FormValues =>
  listOf(saved)
    .filter(isObject)
    .find((part) => part.id !== undefined && part.id === id) ?? {};

const resolveField = (field: Field, value: unknown, saved: unknown): unknown => {
  switch (field.kind) {
    case 'link':
      return links(value, saved)[0] ?? null;
    case 'links':
      return links(value, saved);
    case 'group':
      if (field.media) return value;
      return isObject(value) ? resolve(field.fields, value, isObject(saved) ? saved : {}) : null;
    case 'groups':
      return listOf(value)
        .filter(isObject)
        .map((part) => resolve(field.fields, part, savedPart(saved, part.id)));
    default:
      return value;
  }
};

/** The form's values with its links as documents, as a row would hold them. */
const resolve = (fields: Fields, values: FormValues, saved: FormValues): FormValues =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const attribute = attributeOf(name, field);
      return [attribute, resolveField(field, values[attribute], saved[attribute])];
    }),
  );

/**
 * The snapshot that publishing Strapi's edit view now would give. `values` are the form's: relations hold only what
 * was changed (`connect`, `disconnect`). `saved` is the document as the edit view loads it, or as the database holds it
 * with its links; nothing for a new one.
 */
export const snapshotFromForm = (type: PublicType, values: FormValues, saved: FormValues = {}): Snapshot =>
  readFields(type.fields, resolve(type.fields, values, saved));
