import type { CatalogueEntry } from './entry';
import { type EntrySource, readEntry } from './read-entry';

const idOf = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  const { documentId } = value as { documentId?: unknown };
  return typeof documentId === 'string' ? [documentId] : [];
};

/** A Strapi document with its relations populated: each an object with a documentId. */
const linksOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value : [value]).flatMap(idOf);

export const entryFromDocument = (document: EntrySource): CatalogueEntry => readEntry(document, linksOf);
