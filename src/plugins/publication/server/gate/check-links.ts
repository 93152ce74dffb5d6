import {
  defaultLocale,
  type Locale,
  type PublicChange,
  type Refusal,
  shownTo,
} from '../../../../domain/change';
import type { Finding } from '../../../../domain/finding';
import {
  type PublicType,
  type PublicTypeName,
  publicType,
  publicTypes,
  requiredLinks,
  storeColumns,
} from '../../../../domain/public-model';
import { isRetired, retiredFinding } from '../../../../domain/registers';
import type { IsoDate } from '../../../../domain/time';
import { preparedRows, rows, type Sql } from '../../../../plugin-kit/database/sql';
import { qualified } from '../store/tables';
import { refusalOf } from './ask-judges';
import { missingLink, stillNeeded } from './link-messages';

/** What is asked of the target of a link. */
interface Target {
  readonly locales: Set<Locale>;
  readonly name: string;
  readonly retiredOn: string | null;
  /** The name of what takes over. */
  readonly successor: string | null;
}

/** The targets that are public: type → documentId → target. */
type Present = Map<PublicTypeName, Map<string, Target>>;

/** Of registers, whether the entry is out of use, and who took over. */
const life = (type: PublicType): string => {
  if (!('retiredOn' in type.fields)) return 'NULL AS retired_on, NULL AS successor';
  const named = `SELECT n.title_text FROM ${qualified(type)} n WHERE n.document_id = t.successor ORDER BY n.locale DESC LIMIT 1`;
  return `t.retired_on, CASE WHEN t.retired_on IS NOT NULL THEN (${named}) END AS successor`;
};

/** The required links of a change that point somewhere; an empty one is the judges' matter. */
const targetsOf = (
  change: PublicChange,
): ReadonlyArray<readonly [field: string, to: PublicTypeName, id: string]> =>
  requiredLinks(publicType(change.type)).flatMap(([field, { to }]) => {
    const target = change.snapshot?.[field];
    return typeof target === 'string' ? [[field, to, target] as const] : [];
  });

const ask = (asked: Map<PublicTypeName, Set<string>>, type: PublicTypeName, documentId: string): void => {
  const known = asked.get(type);
  if (known) known.add(documentId);
  else asked.set(type, new Set([documentId]));
};

interface TargetRow {
  readonly type: PublicTypeName;
  readonly document_id: string;
  readonly locale: Locale;
  readonly name: string;
  readonly retired_on: string | null;
  readonly successor: string | null;
}

/** The types to which a required link of any type leads. */
const linkedTypes: readonly PublicTypeName[] = [
  ...new Set(publicTypes.flatMap((type) => requiredLinks(type).map(([, { to }]) => to))),
];

const question = linkedTypes
  .map(
    (type) =>
      `SELECT '${type}' AS type, t.document_id, t.locale, t.title_text AS name, ${life(publicType(type))}
       FROM ${qualified(publicType(type))} t WHERE t.document_id = ANY (?)`,
  )
  .join(' UNION ALL ');

/** Where the targets of all changes are public: one question for all types, those that nobody asks for among them. */
const publicOnes = async (sql: Sql, changes: readonly PublicChange[]): Promise<Present> => {
  const asked = new Map<PublicTypeName, Set<string>>();
  for (const change of changes) for (const [, to, id] of targetsOf(change)) ask(asked, to, id);
  const present: Present = new Map();
  if (asked.size === 0) return present;
  const found = await preparedRows<TargetRow>(
    sql,
    'gongkai-link-targets',
    question,
    linkedTypes.map((type) => [...(asked.get(type) ?? [])]),
  );
  for (const { type, document_id, locale, name, retired_on, successor } of found) {
    const documents = present.get(type) ?? new Map<string, Target>();
    const known = documents.get(document_id);
    const locales = (known?.locales ?? new Set<Locale>()).add(locale);
    const own = { locales, name, retiredOn: retired_on, successor };
    documents.set(document_id, known && locale !== defaultLocale ? known : own);
    present.set(type, documents);
  }
  return present;
};

const isShown = (present: Present, type: PublicTypeName, documentId: string, locale: Locale): boolean =>
  shownTo(locale).some((shown) => present.get(type)?.get(documentId)?.locales.has(shown));

/** Links to what a reader of the change's locale cannot see. */
const missingTargets = (present: Present, change: PublicChange): readonly Finding[] =>
  targetsOf(change)
    .filter(([, to, id]) => !isShown(present, to, id, change.locale))
    .map(([field, to]) => missingLink(field, publicType(to)));

/** Links to what is out of use: whatever is public answers to somebody who is there. */
const retiredTargets = (present: Present, change: PublicChange, today: IsoDate): readonly Finding[] =>
  targetsOf(change).flatMap(([field, to, id]) => {
    const target = present.get(to)?.get(id);
    return target?.retiredOn && isRetired(target.retiredOn, today)
      ? [retiredFinding(field, publicType(to), target.name, target.retiredOn, target.successor)]
      : [];
  });

const HOW_MANY = 5;

/** Public documents that would lose a document that they cannot do without, by title; at most five of each kind. */
const dependants = async (sql: Sql, change: PublicChange): Promise<readonly Finding[]> => {
  const findings: Finding[] = [];
  const target = qualified(publicType(change.type));
  for (const type of publicTypes)
    for (const [link, { to }] of requiredLinks(type)) {
      if (to !== change.type) continue;
      const column = storeColumns(type).find(({ field }) => field === link)?.name;
      const found = await rows<{ title: string; total: string }>(
        sql,
        `SELECT title_text AS title, count(*) OVER () AS total FROM ${qualified(type)} d WHERE "${column}" = ?
           AND NOT EXISTS (SELECT FROM ${target} t WHERE t.document_id = ? AND t.locale IN (d.locale, '${defaultLocale}'))
         ORDER BY published_at LIMIT ${HOW_MANY}`,
        [change.documentId, change.documentId],
      );
      if (found.length > 0)
        findings.push(
          stillNeeded(
            type,
            found.map(({ title }) => title),
            Number(found[0]?.total ?? 0),
          ),
        );
    }
  return findings;
};

/**
 * The links of what is public must hold in each locale in which it is public: a publish whose required link a reader
 * of that locale could not follow, and a withdrawal that public documents still need, are refused. Asked under the
 * append lock, with the store as it would be.
 */
export const checkLinks = async (
  sql: Sql,
  changes: readonly PublicChange[],
  today: IsoDate,
): Promise<readonly Refusal[]> => {
  const present = await publicOnes(sql, changes);
  const refusals: Refusal[] = [];
  for (const change of changes) {
    const findings =
      change.action === 'withdraw'
        ? await dependants(sql, change)
        : [...missingTargets(present, change), ...retiredTargets(present, change, today)];
    if (findings.length > 0) refusals.push(refusalOf(change, findings));
  }
  return refusals;
};
