import type { Field, Fields, PublicType } from './declare';

/**
 * How the store keeps a field (schema `gongkai`, one table per public type, one row per document and locale):
 *
 * | form      | SQL type         | holds                                                                   |
 * | `json`    | text             | ready JSON: a quoted string, an object, a list; codes in GraphQL's form  |
 * | `raw`     | text COLLATE "C" | the text itself (a key)                                                 |
 * | `iso`     | text COLLATE "C" | an ISO 8601 date or UTC time                                            |
 * | `code`    | text COLLATE "C" | a code of a closed list                                                 |
 * | `codes`   | text[]           | codes, in the list's order                                              |
 * | `id`      | text COLLATE "C" | documentId of a public document                                         |
 * | `ids`     | text[]           | documentIds, in order                                                   |
 * | `boolean` | boolean          |                                                                         |
 * | `integer` | integer          |                                                                         |
 * | `number`  | double precision |                                                                         |
 */
export type ColumnForm =
  | 'json'
  | 'raw'
  | 'iso'
  | 'code'
  | 'codes'
  | 'id'
  | 'ids'
  | 'boolean'
  | 'integer'
  | 'number';

export interface StoreColumn {
  readonly name: string;
  readonly field: string;
  readonly form: ColumnForm;
  readonly required: boolean;
}

/** Columns that every store table has: key, plain title (title_text), the text that excerpts are taken from (search_text), the ledger entry, first and last time. */
export const commonColumns = [
  'document_id',
  'locale',
  'title_text',
  'search_text',
  'seq',
  'published_at',
  'updated_at',
] as const;

const carriesFiles = (fields: Fields): boolean =>
  Object.values(fields).some((field) =>
    'fields' in field ? field.media || carriesFiles(field.fields) : 'html' in field,
  );

/**
 * Further columns of the types that carry files: `files`, JSON of all of them, and `file_keys`, by which the store
 * knows whether a content (sha256) or a file of the media library (documentId) is public.
 */
export const fileColumns = (type: Pick<PublicType, 'fields'>): readonly string[] =>
  carriesFiles(type.fields) ? ['files', 'file_keys'] : [];

/** `storeSchema.table`; the reading role sees this schema and no other. */
export const storeSchema = 'gongkai';

const snake = (name: string): string =>
  name.replaceAll('-', '_').replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);

/** What a document is found by: one table per public type beside the store's (src/domain/search). */
export const searchTable = (type: Pick<PublicType, 'name'>): string => `search_${snake(type.name)}`;

export const storeTable = (type: Pick<PublicType, 'name'>): string => `store_${snake(type.name)}`;

const formOf = (field: Field, isKey: boolean): ColumnForm => {
  switch (field.kind) {
    case 'text':
      return isKey ? 'raw' : 'json';
    case 'date':
    case 'datetime':
      return 'iso';
    case 'group':
    case 'groups':
      return 'json';
    case 'link':
      return 'id';
    case 'links':
      return 'ids';
    default:
      return field.kind;
  }
};

const isRequired = (field: Field): boolean => 'required' in field && field.required === true;

/** Declared and derived fields of a type, in the order of the store's columns. */
export const allFields = (type: PublicType): Fields => ({ ...type.fields, ...type.derived?.fields });

/** The field under which the store counts a pair of values (PublicType.listedTogether), and the value itself. */
export const countedPair = ([first, second]: readonly [string, string]): string => `${first}+${second}`;
export const pairOfValues = (first: string, second: string): string => `${first} || ' ' || ${second}`;

/** Columns whose content depends on the district's rules as well as on the document. */
export const contextualColumns = (type: PublicType): readonly string[] =>
  type.derived?.contextual ? Object.keys(type.derived.fields).map(snake) : [];

/** The column that seals them, where there are any (publication/seal.ts). */
export const sealColumn = (type: PublicType): 'rules_seal' | null =>
  contextualColumns(type).length > 0 ? 'rules_seal' : null;

const columnsOf = (type: PublicType): readonly StoreColumn[] =>
  Object.entries(allFields(type)).map(([field, declared]) => ({
    name: snake(field),
    field,
    form: formOf(declared, type.key === field),
    required: isRequired(declared),
  }));

/** By type: every publish asks for them, several times. */
const known = new WeakMap<PublicType, readonly StoreColumn[]>();

export const storeColumns = (type: PublicType): readonly StoreColumn[] => {
  const columns = known.get(type) ?? columnsOf(type);
  known.set(type, columns);
  return columns;
};

/** The field by which a filter of a type's lists narrows. @internal */
export const filteredField = ({ filteredBy }: Pick<PublicType, 'filteredBy'>, filter: string): string =>
  filteredBy?.[filter] ?? filter;

/** Columns of the store's table that stand in the search table, too: by them a search is narrowed. */
export const narrowingColumns = (type: PublicType): readonly StoreColumn[] => {
  const fields = (type.searched.narrowedBy ?? []).map((filter) => filteredField(type, filter));
  return storeColumns(type).filter(({ field }) => fields.includes(field));
};
