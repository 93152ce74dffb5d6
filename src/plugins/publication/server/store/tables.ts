import { createHash } from 'node:crypto';
import {
  type ColumnForm,
  type Fields,
  fileColumns,
  narrowingColumns,
  type PublicType,
  sealColumn,
  searchTable,
  storeColumns,
  storeSchema,
  storeTable,
} from '../../../../domain/public-model';
import { allowedElements } from '../../../../domain/texts';
import { segmenter } from '../../../../plugin-kit/texts/segmenter';
import { countStatements } from './counts';
import { distinctKey, isCompared } from './distinct';
import { wordTriggers } from './word-counts';

const sqlTypes: Readonly<Record<ColumnForm, string>> = {
  json: 'text',
  raw: 'text COLLATE "C"',
  iso: 'text COLLATE "C"',
  code: 'text COLLATE "C"',
  codes: 'text[] COLLATE "C" NOT NULL',
  id: 'text COLLATE "C"',
  ids: 'text[] COLLATE "C" NOT NULL',
  boolean: 'boolean',
  integer: 'integer',
  number: 'double precision',
};

export const qualified = (type: Pick<PublicType, 'name'>): string => `${storeSchema}.${storeTable(type)}`;

export const qualifiedSearch = (type: Pick<PublicType, 'name'>): string =>
  `${storeSchema}.${searchTable(type)}`;

/** Every list is asked for one locale, narrowed by one link or code or by a pair of them, newest first. */
const indexes = (type: PublicType): readonly string[] => {
  const table = storeTable(type);
  const columns = storeColumns(type);
  const columnOf = (field: string): string => columns.find((column) => column.field === field)?.name ?? field;
  return [
    `CREATE INDEX ${table}__newest ON ${qualified(type)} (locale, published_at, document_id)`,
    // Feeds list what changed last.
    ...(type.drafts ? [`CREATE INDEX ${table}__latest ON ${qualified(type)} (locale, seq)`] : []),
    ...type.listedBy.map((field) =>
      type.fields[field]?.kind === 'links'
        ? `CREATE INDEX ${table}__${columnOf(field)} ON ${qualified(type)} USING gin ("${columnOf(field)}")`
        : `CREATE INDEX ${table}__${columnOf(field)} ON ${qualified(type)} (locale, "${columnOf(field)}", published_at, document_id)`,
    ),
    ...(type.listedTogether ?? []).map((pair) => {
      const [first = '', second = ''] = pair.map(columnOf);
      return `CREATE INDEX ${table}__${first}__${second} ON ${qualified(type)} (locale, "${first}", "${second}", published_at, document_id)`;
    }),
    ...(type.key
      ? [`CREATE UNIQUE INDEX ${table}__key ON ${qualified(type)} ("${columnOf(type.key)}", locale)`]
      : []),
    ...(type.distinct ?? []).map(
      (distinct, place) =>
        `CREATE INDEX ${table}__distinct_${place} ON ${qualified(type)} (${distinctKey(type, distinct)}) WHERE ${isCompared(type, distinct)}`,
    ),
    ...(fileColumns(type).length > 0
      ? [`CREATE INDEX ${table}__files ON ${qualified(type)} USING gin (file_keys) WHERE file_keys <> '{}'`]
      : []),
  ];
};

/**
 * What a type's documents are found by. Rows stay whole as long as they fit on a page: a search looks into the words of
 * many, and taking them out of PostgreSQL's other storage costs more than all the rest.
 */
const searchStatements = (type: PublicType): readonly string[] => {
  const narrowed = narrowingColumns(type)
    .map(({ name, form }) => `\n    "${name}" ${sqlTypes[form]},`)
    .join('');
  return [
    `CREATE TABLE ${qualifiedSearch(type)} (
    document_id text COLLATE "C" NOT NULL,
    locale text COLLATE "C" NOT NULL,
    published_at text COLLATE "C" NOT NULL,
    unit_id text COLLATE "C",
    domain_ids text[] COLLATE "C" NOT NULL,${narrowed}
    title text COLLATE "C" NOT NULL,
    names text[] COLLATE "C" NOT NULL,
    words tsvector NOT NULL,
    PRIMARY KEY (document_id, locale)
  ) WITH (toast_tuple_target = 8160)`,
    `CREATE INDEX ${searchTable(type)}__words ON ${qualifiedSearch(type)} USING gin (words)`,
    `CREATE INDEX ${searchTable(type)}__names ON ${qualifiedSearch(type)} USING gin (names)`,
    // Of many with the same words in their titles, those with the shortest titles come first; and lists by time.
    `CREATE INDEX ${searchTable(type)}__shortest ON ${qualifiedSearch(type)} (locale, length(title), published_at DESC, document_id DESC)`,
    `CREATE INDEX ${searchTable(type)}__newest ON ${qualifiedSearch(type)} (locale, published_at, document_id)`,
    // What a reader types is looked for at the beginning of titles; an index takes no text of any length.
    `CREATE INDEX ${searchTable(type)}__title ON ${qualifiedSearch(type)} (left(title, 80))`,
  ];
};

/** The statements that make the tables of a type, with the indexes and the counts for exactly the questions asked of it. */
export const tableStatements = (type: PublicType): readonly string[] => [
  `CREATE TABLE ${qualified(type)} (
    document_id text COLLATE "C" NOT NULL,
    locale text COLLATE "C" NOT NULL,
    title_text text NOT NULL,
    search_text text NOT NULL,
    seq bigint NOT NULL,
    published_at text COLLATE "C" NOT NULL,
    updated_at text COLLATE "C" NOT NULL,
    ${storeColumns(type)
      .map(({ name, form }) => `"${name}" ${sqlTypes[form]}`)
      .join(',\n    ')},
    ${fileColumns(type).length > 0 ? 'files text NOT NULL, file_keys text[] COLLATE "C" NOT NULL,' : ''}
    ${sealColumn(type) ? `${sealColumn(type)} text COLLATE "C" NOT NULL,` : ''}
    PRIMARY KEY (document_id, locale)
  )`,
  ...indexes(type),
  ...countStatements(type),
  ...searchStatements(type),
];

const derivations = (fields: Fields): readonly string[] =>
  Object.entries(fields).flatMap(([name, field]) =>
    'fields' in field
      ? [
          ...(field.derived ? [`${name}:${field.derived.version}`] : []),
          ...derivations(field.fields),
          ...derivations(field.derived?.fields ?? {}),
        ]
      : [],
  );

/** Changes when the table, or what is computed into it, changes: then it is made anew from the ledger. */
export const shapeOf = (type: PublicType): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        tableStatements(type),
        wordTriggers(type),
        type.title,
        type.derived?.version ?? 0,
        type.searched,
        segmenter().version,
        derivations(type.fields),
        allowedElements,
      ]),
    )
    .digest('hex')
    .slice(0, 16);
