import { defaultLocale, type Locale, locales } from '../../../../domain/change';
import {
  countedPair,
  type PublicType,
  pairOfValues,
  publicTypes,
  storeColumns,
  storeSchema,
  storeTable,
} from '../../../../domain/public-model';
import { rows, type Sql } from '../../../../plugin-kit/database/sql';
import { forEachStatement } from './triggers';

export const countTable = `${storeSchema}.store_count`;

const tableOf = (type: PublicType): string => `${storeSchema}.${storeTable(type)}`;
const functionOf = (type: PublicType): string => `${storeSchema}.count_${storeTable(type)}`;

/** The locales in which a list of the type can be asked for with answers of their own. */
const askedLocales = (type: PublicType): readonly Locale[] => (type.localized ? locales : [defaultLocale]);

interface Listed {
  readonly field: string;
  readonly column: string;
  readonly several: boolean;
}

const listed = (type: PublicType): readonly Listed[] =>
  storeColumns(type)
    .filter(({ field }) => type.listedBy.includes(field))
    .map(({ field, name, form }) => ({ field, column: `"${name}"`, several: form === 'ids' }));

/** Pairs of values, each as the SQL of one text. */
const pairs = (type: PublicType, row: string): ReadonlyArray<{ field: string; value: string }> => {
  const columnOf = (name: string): string =>
    `${row}.${listed(type).find(({ field }) => field === name)?.column}`;
  return (type.listedTogether ?? []).map(([first, second]) => ({
    field: countedPair([first, second]),
    value: pairOfValues(columnOf(first), columnOf(second)),
  }));
};

/** What a row is counted by: `''` for the whole list, then each value that it is listed by, and each pair of values. */
const values = (type: PublicType, row: string): string =>
  [
    `SELECT '', ''`,
    ...listed(type).map(({ field, column, several }) =>
      several
        ? `SELECT DISTINCT '${field}', unnest(${row}.${column})`
        : `SELECT '${field}', ${row}.${column}`,
    ),
    ...pairs(type, row).map(({ field, value }) => `SELECT '${field}', ${value}`),
  ].join(' UNION ALL ');

const inDefault = `locale = '${defaultLocale}'`;
const columns = (type: PublicType, from = ''): string =>
  ['document_id', 'locale', ...listed(type).map(({ column }) => column)]
    .map((column) => `${from}${column}`)
    .join(', ');

/**
 * Rows of a set with the locales in which they count, each `sign` times. `beside` is the table at the moment when the
 * set stood in it: a Chinese row is not shown in a language into which its document is translated.
 */
const shown = (type: PublicType, set: string, beside: string, sign: 1 | -1): readonly string[] =>
  askedLocales(type).flatMap((locale) => {
    const own = columns(type);
    if (locale === defaultLocale)
      return [`SELECT '${locale}' AS shown_in, ${sign} AS sign, ${own} FROM ${set} WHERE ${inDefault}`];
    const both = `(SELECT DISTINCT document_id FROM ${set}) i JOIN ${beside} z ON z.document_id = i.document_id AND z.${inDefault} JOIN ${beside} o ON o.document_id = i.document_id AND o.locale = '${locale}'`;
    return [
      `SELECT '${locale}', ${sign}, ${own} FROM ${set} WHERE locale IN ('${locale}', '${defaultLocale}')`,
      `SELECT '${locale}', ${-sign}, ${columns(type, 'z.')} FROM ${both}`,
    ];
  });

const added = (type: PublicType, signed: readonly string[]): string =>
  `INSERT INTO ${countTable} AS c (type, locale, field, value, n)
    SELECT '${type.name}', d.shown_in, f.field, f.value, sum(d.sign)
    FROM (${signed.join('\n      UNION ALL ')}) d
    CROSS JOIN LATERAL (${values(type, 'd')}) f (field, value)
    WHERE f.value IS NOT NULL
    GROUP BY d.shown_in, f.field, f.value HAVING sum(d.sign) <> 0
    ON CONFLICT (type, locale, field, value) DO UPDATE SET n = c.n + excluded.n;`;

const moved = (type: PublicType): string => {
  const compared = listed(type);
  if (compared.length === 0) return 'false';
  const tuple = (alias: string): string => compared.map(({ column }) => `${alias}.${column}`).join(', ');
  return `EXISTS (SELECT FROM gone g JOIN come c USING (document_id, locale) WHERE ROW(${tuple('g')}) IS DISTINCT FROM ROW(${tuple('c')}))`;
};

/**
 * Triggers that keep the counts of a type, once per statement: exact under concurrent publishes, because the store
 * is written under the append lock. A revision that moves nothing costs one comparison.
 */
export const countStatements = (type: PublicType): readonly string[] => {
  const table = tableOf(type);
  const run = functionOf(type);
  const rest = `(SELECT ${columns(type)} FROM ${table} WHERE document_id IN (SELECT document_id FROM gone)`;
  const before = `${rest} UNION ALL SELECT ${columns(type)} FROM gone)`;
  const unmoved = `${rest} AND (document_id, locale) NOT IN (SELECT document_id, locale FROM gone) UNION ALL SELECT ${columns(type)} FROM gone)`;
  return [
    // A plan is kept for the connection's life: it must look rows up by their key even if it was made for an empty table.
    `CREATE OR REPLACE FUNCTION ${run}() RETURNS trigger LANGUAGE plpgsql
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF EXISTS (SELECT FROM come) THEN
    ${added(type, shown(type, 'come', table, 1))}
    END IF;
  ELSIF TG_OP = 'DELETE' THEN
    ${added(type, shown(type, 'gone', before, -1))}
  ELSIF TG_OP = 'UPDATE' THEN
    IF ${moved(type)} THEN
    ${added(type, [...shown(type, 'gone', unmoved, -1), ...shown(type, 'come', table, 1)])}
    END IF;
  ELSE
    DELETE FROM ${countTable} WHERE type = '${type.name}';
  END IF;
  RETURN NULL;
END $$`,
    `DELETE FROM ${countTable} WHERE type = '${type.name}'`,
    ...forEachStatement('count', table, run),
  ];
};

export interface CountDifference {
  readonly locale: Locale;
  readonly field: string;
  readonly value: string;
  readonly kept: number;
  readonly counted: number;
}

/** Where the kept counts of a type are not those of its rows. */
export const differingCounts = (sql: Sql, type: PublicType): Promise<CountDifference[]> => {
  const table = tableOf(type);
  return rows<CountDifference>(
    sql,
    `SELECT coalesce(k.locale, c.locale) AS locale, coalesce(k.field, c.field) AS field,
            coalesce(k.value, c.value) AS value, coalesce(k.n, 0) AS kept, coalesce(c.n, 0)::int AS counted
     FROM (SELECT * FROM ${countTable} WHERE type = '${type.name}') k
     FULL JOIN (
       SELECT d.shown_in COLLATE "C" AS locale, f.field COLLATE "C" AS field, f.value, sum(d.sign) AS n
       FROM (${shown(type, table, table, 1).join(' UNION ALL ')}) d
       CROSS JOIN LATERAL (${values(type, 'd')}) f (field, value)
       WHERE f.value IS NOT NULL GROUP BY 1, 2, 3) c
       ON (k.locale, k.field, k.value) = (c.locale, c.field, c.value)
     WHERE coalesce(k.n, 0) <> coalesce(c.n, 0) ORDER BY 1, 2, 3`,
  );
};

/** Kept counts of a type that there is none of. */
export const strayCounts = (sql: Sql): Promise<Array<CountDifference & { type: string }>> =>
  rows(
    sql,
    `SELECT type, locale, field, value, n AS kept, 0 AS counted FROM ${countTable}
     WHERE type <> ALL (?) AND n <> 0 ORDER BY 1, 2, 3, 4`,
    [publicTypes.map(({ name }) => name)],
  );
