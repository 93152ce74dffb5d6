import { withChoice } from '../catalogue/both-ticked';
import type { Snapshot } from '../change';
import { narrowingColumns, type PublicType, type StoreColumn } from '../public-model';
import { type Segmenter, searchEntry } from '../search';
import { columnValue, type StoreFacts, type StoreValue } from './store-row';

const idsOf = (value: unknown): readonly string[] =>
  [value].flat().filter((id): id is string => typeof id === 'string');

/** The responsible unit of a document, or null where no unit answers for it. */
const unitOf = (type: PublicType, { documentId }: StoreFacts, snapshot: Snapshot): string | null => {
  if (type.unit === null) return null;
  return type.unit === 'self' ? documentId : (idsOf(snapshot[type.unit])[0] ?? null);
};

/** A list of codes has the single choice in it, as the store's has (item-reading.ts). */
const columnOf = (type: PublicType, column: StoreColumn, snapshot: Snapshot): StoreValue => {
  const field = type.fields[column.field];
  if (!field) return null;
  const value = columnValue(column, field, snapshot[column.field]);
  const single = field.kind === 'codes' && field.choice ? snapshot[field.choice] : null;
  return typeof single === 'string' && Array.isArray(value) ? withChoice<string>(single, value) : value;
};

/** The row of a type's search table: what the document is found by, and what an answer is narrowed by. */
export const searchRow = (
  type: PublicType,
  facts: StoreFacts,
  snapshot: Snapshot,
  segmenter: Segmenter,
): Readonly<Record<string, StoreValue>> => ({
  document_id: facts.documentId,
  locale: facts.locale,
  published_at: facts.publishedAt,
  unit_id: unitOf(type, facts, snapshot),
  domain_ids: [
    ...(type.name === 'domain' ? [facts.documentId] : []),
    ...idsOf(snapshot.domain),
    ...idsOf(snapshot.domains),
  ],
  ...Object.fromEntries(
    narrowingColumns(type).map((column) => [column.name, columnOf(type, column, snapshot)]),
  ),
  ...searchEntry(type, snapshot, segmenter),
});
