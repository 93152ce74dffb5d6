import type { CatalogueEntry } from './entry';
import { type EntrySource, readEntry } from './read-entry';

/** A public snapshot holds its links as documentIds. */
const linksOf = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((id): id is string => typeof id === 'string' && id !== '');

export const entryFromSnapshot = (snapshot: EntrySource): CatalogueEntry => readEntry(snapshot, linksOf);
