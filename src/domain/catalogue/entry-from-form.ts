import type { CatalogueEntry } from './entry';
import { type EntrySource, isObject, readEntry } from './read-entry';

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Stands for a link that is saved: the edit view knows how many there are, not which. */
const SAVED = 'saved';

/** How many links are saved: `{ count }` as the edit view loads them, or the documents themselves. */
const savedCount = (saved: unknown): number => {
  if (Array.isArray(saved)) return saved.length;
  if (!isObject(saved)) return 0;
  if (typeof saved.count === 'number') return saved.count;
  return typeof saved.documentId === 'string' ? 1 : 0;
};

const connectedId = (relation: unknown): string => {
  const { documentId, apiData } = isObject(relation) ? relation : {};
  const id = documentId ?? (isObject(apiData) ? apiData.documentId : undefined);
  return typeof id === 'string' ? id : SAVED;
};

/** What a relation field of the form comes to: the saved links, less the disconnected ones, and the connected ones. */
const relationIds = (field: unknown, saved: unknown): readonly string[] => {
  const { connect, disconnect } = isObject(field) ? field : {};
  const left = Math.max(0, savedCount(saved) - listOf(disconnect).length);
  return [...Array<string>(left).fill(SAVED), ...listOf(connect).map(connectedId)];
};

/** The saved state of a repeated component is found by its id; a new one has none. */
const savedPart = (saved: EntrySource, field: string, id: unknown): EntrySource =>
  listOf(saved[field])
    .filter(isObject)
    .find((part) => part.id !== undefined && part.id === id) ?? {};

const linksOf = (value: unknown): readonly string[] =>
  listOf(value).filter((id): id is string => typeof id === 'string');

/**
 * The entry as it stands in Strapi's edit view. `values` are the form's: relations hold only what was changed
 * (`connect`, `disconnect`). `saved` is the document as loaded; nothing for a new one.
 */
export const entryFromForm = (values: EntrySource, saved: EntrySource = {}): CatalogueEntry =>
  readEntry(
    {
      ...values,
      subjects: relationIds(values.subjects, saved.subjects),
      legalBases: listOf(values.legalBases)
        .filter(isObject)
        .map((part) => ({
          ...part,
          legalBasis: relationIds(part.legalBasis, savedPart(saved, 'legalBases', part.id).legalBasis),
        })),
    },
    linksOf,
  );

/** The links that every catalogue item needs and the entry does not carry. */
export const formLinks = (
  values: EntrySource,
  saved: EntrySource = {},
): { readonly unit: string | null; readonly domain: string | null } => ({
  unit: relationIds(values.unit, saved.unit)[0] ?? null,
  domain: relationIds(values.domain, saved.domain)[0] ?? null,
});
