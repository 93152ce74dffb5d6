import type { Json, Locale, Snapshot } from '../change';
import { filesIn } from '../files';
import {
  type Derivation,
  type DerivingContext,
  type Field,
  type Fields,
  fileColumns,
  graphqlCode,
  type PublicType,
  type StoreColumn,
  sealColumn,
  storeColumns,
  titleOf,
} from '../public-model';
import { searchedText } from '../search/searched-texts';
import { sealOf } from './seal';

/** The facts of a document's life that every row of the store carries beside its fields. */
export interface StoreFacts {
  readonly documentId: string;
  readonly locale: Locale;
  /** Sequence number of the latest ledger entry. */
  readonly seq: number;
  /** First publish since the document was last absent; ISO 8601, UTC, milliseconds. */
  readonly publishedAt: string;
  /** Time of the latest entry. */
  readonly updatedAt: string;
}

export type StoreValue = null | boolean | number | string | readonly string[];

const asObject = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};
const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textsOf = (value: unknown): readonly string[] =>
  asList(value).filter((item): item is string => typeof item === 'string');

const isList = ({ kind }: Field): boolean => kind === 'codes' || kind === 'groups' || kind === 'links';

/** A field as the JSON that GraphQL answers with; what is that already stays as it is. */
export const readyField = (field: Field, value: unknown): Json => {
  if (value === null || value === undefined) return isList(field) ? [] : null;
  switch (field.kind) {
    case 'code':
      return graphqlCode(String(value));
    case 'codes':
      return textsOf(value).map(graphqlCode);
    case 'group':
      return readyGroup(field.fields, field.derived, asObject(value));
    case 'groups':
      return asList(value).map((item) => readyGroup(field.fields, field.derived, asObject(item)));
    default:
      return value as Json;
  }
};

const readyGroup = (
  fields: Fields,
  derived: Derivation | undefined,
  value: Readonly<Record<string, unknown>>,
): Json => {
  const all = derived ? { ...value, ...derived.from(value, {}) } : value;
  return Object.fromEntries(
    Object.entries({ ...fields, ...derived?.fields }).map(([name, field]) => [
      name,
      readyField(field, all[name]),
    ]),
  );
};

/** What a column keeps of a field. */
export const columnValue = ({ form }: StoreColumn, field: Field, value: unknown): StoreValue => {
  switch (form) {
    case 'json': {
      const ready = readyField(field, value);
      return ready === null ? null : JSON.stringify(ready);
    }
    case 'codes':
    case 'ids':
      return textsOf(value);
    default:
      return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? value
        : null;
  }
};

/** The row that the store keeps of a public document: the common columns, then one per field, in storeColumns order. */
export const storeRow = (
  type: PublicType,
  facts: StoreFacts,
  snapshot: Snapshot,
  context: DerivingContext = {},
): Readonly<Record<string, StoreValue>> => {
  const values: Readonly<Record<string, unknown>> = type.derived
    ? { ...snapshot, ...type.derived.from(snapshot, context) }
    : snapshot;
  const fields: Fields = { ...type.fields, ...type.derived?.fields };
  const row: Record<string, StoreValue> = {
    document_id: facts.documentId,
    locale: facts.locale,
    title_text: titleOf(type, snapshot),
    search_text: searchedText(type, snapshot),
    seq: facts.seq,
    published_at: facts.publishedAt,
    updated_at: facts.updatedAt,
  };
  for (const column of storeColumns(type)) {
    const field = fields[column.field];
    if (field) row[column.name] = columnValue(column, field, values[column.field]);
  }
  const [files, keys] = fileColumns(type);
  if (files && keys) {
    const carried = filesIn(type.fields, snapshot);
    row[files] = JSON.stringify(carried.map(({ name, mimeType, sha256 }) => ({ name, mimeType, sha256 })));
    row[keys] = [...new Set(carried.flatMap(({ sha256, source }) => [sha256, source]))];
  }
  const seal = sealColumn(type);
  if (seal) row[seal] = sealOf(type, row);
  return row;
};
