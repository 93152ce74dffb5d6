import { defaultLocale, readSnapshot } from '../../../../domain/change';
import {
  type Belonging,
  belongingOf,
  type Place,
  type PlacedEntry,
  placeOf,
  subjectOf,
} from '../../../../domain/narrowing';
import { publicTypeNamed } from '../../../../domain/public-model';
import { preparedRows, type Sql } from '../../../../plugin-kit/database/sql';
import type { LedgerRow } from '../ledger/entry';
import { insertPlaces, placeTable } from './table';

/** A row of the ledger, as far as its place goes. */
export const placedEntry = (row: LedgerRow): PlacedEntry => ({
  action: row.action,
  type: row.type,
  documentId: row.document_id,
  locale: row.locale,
  unitId: row.unit_id,
  snapshot: readSnapshot(row.snapshot),
});

const aboveStatement = `
  WITH RECURSIVE up AS (
    SELECT document_id AS unit, document_id AS id, parent FROM gongkai.store_unit WHERE document_id = ANY (?) AND locale = '${defaultLocale}'
    UNION
    SELECT up.unit, u.document_id, u.parent FROM up JOIN gongkai.store_unit u ON u.document_id = up.parent AND u.locale = '${defaultLocale}'
  )
  SELECT unit, array_agg(id) AS path FROM up GROUP BY unit`;

/** Each unit with itself and all above it that are public. */
const readAbove = async (
  sql: Sql,
  units: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> => {
  if (units.length === 0) return new Map();
  const found = await preparedRows<{ unit: string; path: string[] }>(
    sql,
    'gongkai-units-above',
    aboveStatement,
    [units],
  );
  return new Map(found.map(({ unit, path }) => [unit, path]));
};

const subjectStatement = `
  SELECT DISTINCT ON (document_id) document_id AS id, type, snapshot FROM gongkai.ledger
  WHERE document_id = ANY (?) AND locale = '${defaultLocale}' AND action <> 'redact'
  ORDER BY document_id, seq DESC`;

/** Where the documents that others are about belong, by the ledger's latest word on them. */
const readSubjects = async (sql: Sql, ids: readonly string[]): Promise<ReadonlyMap<string, Belonging>> => {
  if (ids.length === 0) return new Map();
  const found = await preparedRows<{ id: string; type: string; snapshot: string | null }>(
    sql,
    'gongkai-subjects',
    subjectStatement,
    [ids],
  );
  return new Map(
    found.flatMap(({ id, type, snapshot }) => {
      const declared = publicTypeNamed(type);
      const text = readSnapshot(snapshot);
      return declared && text ? [[id, belongingOf(declared, text, new Map())] as const] : [];
    }),
  );
};

const priorStatement = `
  SELECT k.seq, p.seq AS prior, p.units, p.domains, p.five_open AS "fiveOpen", p.columns
  FROM gongkai.ledger k
  JOIN LATERAL (
    SELECT l.seq FROM gongkai.ledger l
    WHERE l.document_id = k.document_id AND l.locale = k.locale AND l.seq < k.seq AND l.action IN ('publish', 'revise')
      AND (k.redacts IS NULL OR l.seq = k.redacts)
    ORDER BY l.seq DESC LIMIT 1
  ) l ON true
  JOIN ${placeTable} p ON p.seq = l.seq
  WHERE k.seq = ANY (?)`;

interface PriorRow {
  readonly seq: string;
  readonly prior: string;
  readonly units: readonly string[];
  readonly domains: readonly string[];
  readonly fiveOpen: readonly string[];
  readonly columns: readonly string[];
}

/** Where documents stood that some entries change, take away or redact, by the entry's number. */
const readPrior = async (
  sql: Sql,
  seqs: readonly number[],
): Promise<ReadonlyMap<number, { seq: number; place: Place }>> => {
  if (seqs.length === 0) return new Map();
  const found = await preparedRows<PriorRow>(sql, 'gongkai-prior-places', priorStatement, [seqs]);
  return new Map(
    found.map(({ seq, prior, units, domains, fiveOpen: [fiveOpen = null], columns: [column = null] }) => [
      Number(seq),
      { seq: Number(prior), place: { units, domains, fiveOpen, column } },
    ]),
  );
};

/** Keeps where the entries of one transaction leave their documents. The store is up to them already. */
export const recordPlaces = async (
  sql: Sql,
  appended: readonly (LedgerRow & { seq: number })[],
): Promise<void> => {
  const entries = appended.map(placedEntry);
  const ids = <T>(of: (entry: PlacedEntry) => T | null): T[] => [
    ...new Set(entries.flatMap((entry) => of(entry) ?? [])),
  ];
  const above = await readAbove(
    sql,
    ids(({ unitId, snapshot }) => (snapshot ? unitId : null)),
  );
  const subjects = await readSubjects(
    sql,
    ids(({ type, snapshot }) => {
      const declared = publicTypeNamed(type);
      return declared && snapshot ? subjectOf(declared, snapshot) : null;
    }),
  );
  const changed = appended.filter(({ action }) => action !== 'publish').map(({ seq }) => seq);
  const prior = await readPrior(sql, changed);
  const surroundings = { above: (unit: string) => above.get(unit) ?? [unit], subjects };
  await insertPlaces(
    sql,
    entries.map((entry, index) => {
      const seq = appended[index]?.seq ?? 0;
      return { seq, place: placeOf(entry, surroundings), prior: prior.get(seq) ?? null };
    }),
  );
};
