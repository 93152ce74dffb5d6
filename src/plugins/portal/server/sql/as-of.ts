import {
  type PublicType,
  type StoreColumn,
  storeColumns,
  storeSchema,
  storeTable,
} from '../../../../domain/public-model';

const ledger = `${storeSchema}.ledger`;

/** A list of texts in a snapshot, as the store keeps it. */
const list = (field: string): string =>
  `ARRAY(SELECT v COLLATE "C" FROM json_array_elements_text(CASE json_typeof(e.document -> '${field}') WHEN 'array' THEN e.document -> '${field}' ELSE '[]' END) v)`;

/** The field with one code whose list this is, and the list in which this one is. */
const choiceOf = (type: PublicType, field: string): string | undefined => {
  const declared = type.fields[field];
  return declared?.kind === 'codes' ? declared.choice : undefined;
};
const listAround = (type: PublicType, field: string): string | undefined =>
  Object.keys(type.fields).find((name) => choiceOf(type, name) === field);

/** As src/domain/catalogue/both-ticked.ts has it. */
const listWithChoice = (field: string, choice: string): string => {
  const single = `(e.document ->> '${choice}')`;
  return `CASE WHEN ${single} IS NULL OR ${single} = ANY (${list(field)}) THEN ${list(field)} ELSE ARRAY[${single} COLLATE "C"] END`;
};

/** A field of a snapshot in the form of the store's column; groups as they were entered (read/field-then.ts). */
const fromSnapshot = (type: PublicType, { field, form }: StoreColumn): string => {
  const text = `(e.document ->> '${field}')`;
  const choice = choiceOf(type, field);
  if (choice !== undefined) return listWithChoice(field, choice);
  const around = listAround(type, field);
  if (around !== undefined) return `coalesce(${text} COLLATE "C", (${list(around)})[1])`;
  switch (form) {
    case 'json':
      return `nullif((e.document -> '${field}')::text, 'null')`;
    case 'codes':
    case 'ids':
      return list(field);
    case 'boolean':
      return `${text}::boolean`;
    case 'integer':
      return `${text}::integer`;
    case 'number':
      return `${text}::double precision`;
    default:
      return `${text} COLLATE "C"`;
  }
};

/**
 * The documents of a type as they were public at a moment, in the shape of the store's table, with `snapshot` where
 * the row comes from the ledger. What has not changed since is read from the store, with its indexes; of the rest the
 * last entry up to the moment counts, unless it is a withdrawal or its text was taken out since, or cannot be read. `at` is a parameter.
 */
export const asOfTable = (type: PublicType, at: string): string => {
  if (Object.values(type.fields).some((field) => field.kind === 'text' && field.html))
    throw new Error(
      `${type.name} has texts with form: those of older entries must be cleaned before they are shown`,
    );
  const columns = storeColumns(type);
  const facts = 'document_id, locale, title_text, search_text, seq, published_at, updated_at';
  const title = type.title.map((field) => `nullif(e.document ->> '${field}', '')`).join(', ');
  const of = (entry: string): string =>
    `${entry}.document_id = k.document_id AND ${entry}.locale = k.locale AND ${entry}.type = '${type.name}'`;
  const publishedAt = `(SELECT p.at FROM ${ledger} p WHERE ${of('p')} AND p.action = 'publish' AND p.seq <= e.seq ORDER BY p.seq DESC LIMIT 1)`;
  return `(SELECT ${facts}, ${columns.map(({ name }) => `"${name}"`).join(', ')}, NULL::text AS snapshot
    FROM ${storeSchema}.${storeTable(type)} WHERE updated_at <= ${at}
    UNION ALL
    SELECT k.document_id, k.locale, concat_ws(' ', ${title}), NULL::text, e.seq, ${publishedAt}, e.at, ${columns.map((column) => fromSnapshot(type, column)).join(', ')}, e.snapshot
    FROM (SELECT DISTINCT document_id, locale FROM ${ledger} WHERE type = '${type.name}' AND at > ${at} AND action <> 'redact') k
    CROSS JOIN LATERAL (SELECT x.seq, x.at, x.action, x.redacted, x.snapshot, gongkai.readable_json(x.snapshot) AS document FROM ${ledger} x WHERE ${of('x')} AND x.at <= ${at} AND x.action <> 'redact' ORDER BY x.seq DESC LIMIT 1) e
    WHERE e.action <> 'withdraw' AND NOT e.redacted AND e.document IS NOT NULL)`;
};
