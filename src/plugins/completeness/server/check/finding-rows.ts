import type { Finding, RuleId } from '../../../../domain/finding';
import type { About } from './judge-all';

/** A finding as it is kept in gongkai.completeness_finding. */
export interface FindingRow {
  /** Found in the document itself. */
  readonly own: boolean;
  readonly rule: RuleId;
  readonly severity: string;
  readonly element: string | null;
  readonly unit: string | null;
  readonly domain: string | null;
  readonly type: string;
  readonly document_id: string;
  readonly title: string;
  readonly message_zh: string;
  readonly message_en: string;
  readonly hint_zh: string;
  readonly hint_en: string;
  readonly points: number;
  /** As it is cited in Chinese. */
  readonly source: string;
  /** Null: it is not waived. */
  readonly waived_until: string | null;
}

export const findingRow = (
  { type, documentId, title, unit, domain }: About,
  { rule, severity, element, message, hint, points, source, waiver }: Finding,
  own: boolean,
): FindingRow => ({
  own,
  rule,
  severity,
  element,
  unit,
  domain,
  type,
  document_id: documentId,
  title,
  message_zh: message.zh,
  message_en: message.en,
  hint_zh: hint.zh,
  hint_en: hint.en,
  points,
  source: source.zh,
  waived_until: waiver?.until ?? null,
});

const columns = [
  ['own', 'boolean'],
  ['rule', 'text'],
  ['severity', 'text'],
  ['element', 'text'],
  ['unit', 'text'],
  ['domain', 'text'],
  ['type', 'text'],
  ['document_id', 'text'],
  ['title', 'text'],
  ['message_zh', 'text'],
  ['message_en', 'text'],
  ['hint_zh', 'text'],
  ['hint_en', 'text'],
  ['points', 'integer'],
  ['source', 'text'],
  ['waived_until', 'text'],
] as const satisfies ReadonlyArray<readonly [keyof FindingRow, string]>;

const names = columns.map(([name]) => name).join(', ');

/** `INSERT` of rows given as one JSON text (the placeholder) into the run that `from` names as `run.id`. */
export const insertFindings = (from: string): string =>
  `INSERT INTO gongkai.completeness_finding (run, ${names})
   SELECT run.id, ${columns.map(([name]) => `found.${name}`).join(', ')}
   FROM ${from}, jsonb_to_recordset(CAST(? AS jsonb))
     AS found(${columns.map(([name, type]) => `${name} ${type}`).join(', ')})`;

/** SQL of what the latest run keeps of what a document itself says, as JSON. */
export const ownFindings = (documentId: string): string =>
  `(SELECT coalesce(json_agg(json_build_object(${columns.map(([name]) => `'${name}', kept.${name}`).join(', ')})), '[]')
    FROM gongkai.completeness_finding kept JOIN gongkai.completeness_latest latest ON latest.id = kept.run
    WHERE kept.own AND kept.document_id = ${documentId})`;

const comparable = (found: readonly FindingRow[]): string =>
  found
    .map((row) => JSON.stringify(columns.map(([name]) => row[name])))
    .sort()
    .join();

/** Whether two lists say the same, in whatever order. */
export const sameFindings = (some: readonly FindingRow[], others: readonly FindingRow[]): boolean =>
  comparable(some) === comparable(others);
