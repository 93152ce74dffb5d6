import type { Finding } from '../../../../domain/finding';
import {
  type LinkField,
  type PublicType,
  type PublicTypeName,
  publicType,
  publicTypes,
  storeColumns,
} from '../../../../domain/public-model';
import type { PublicChange, Refusal } from '../../../../domain/publication';
import { rows, type Sql } from '../../../sql';
import { qualified } from '../store/tables';
import { refusalOf } from './ask-judges';
import { missingLink, stillNeeded } from './link-messages';

type RequiredLink = readonly [name: string, field: LinkField];

const requiredLinks = (type: PublicType): readonly RequiredLink[] =>
  Object.entries(type.fields).filter(
    (entry): entry is [string, LinkField] => entry[1].kind === 'link' && entry[1].required === true,
  );

type Named = Map<PublicTypeName, Set<string>>;

const name = (documents: Named, type: PublicTypeName, documentId: string): void => {
  const known = documents.get(type);
  if (known) known.add(documentId);
  else documents.set(type, new Set([documentId]));
};

/** The required links of a change that point somewhere; an empty one is the judges' matter. */
const targetsOf = (
  change: PublicChange,
): ReadonlyArray<readonly [field: string, to: PublicTypeName, id: string]> =>
  requiredLinks(publicType(change.type)).flatMap(([field, { to }]) => {
    const target = change.snapshot?.[field];
    return typeof target === 'string' ? [[field, to, target] as const] : [];
  });

/** Which of all the documents that the changes are about are public: one question for all types. */
const publicOnes = async (sql: Sql, changes: readonly PublicChange[]): Promise<Named> => {
  const asked: Named = new Map();
  for (const change of changes)
    if (change.action === 'withdraw') name(asked, change.type, change.documentId);
    else for (const [, to, id] of targetsOf(change)) name(asked, to, id);
  const present: Named = new Map();
  if (asked.size === 0) return present;
  const found = await rows<{ type: PublicTypeName; document_id: string }>(
    sql,
    [...asked.keys()]
      .map(
        (type) =>
          `SELECT '${type}' AS type, document_id FROM ${qualified(publicType(type))} WHERE document_id = ANY (?)`,
      )
      .join(' UNION '),
    [...asked.values()].map((ids) => [...ids]),
  );
  for (const { type, document_id } of found) name(present, type, document_id);
  return present;
};

const missingTargets = (present: Named, change: PublicChange): readonly Finding[] =>
  targetsOf(change)
    .filter(([, to, id]) => !present.get(to)?.has(id))
    .map(([field, to]) => missingLink(field, publicType(to)));

const HOW_MANY = 5;

/** Public documents that cannot do without a document that is gone, by title; at most five of each kind. */
const dependants = async (sql: Sql, change: PublicChange): Promise<readonly Finding[]> => {
  const findings: Finding[] = [];
  for (const type of publicTypes)
    for (const [link, { to }] of requiredLinks(type)) {
      if (to !== change.type) continue;
      const column = storeColumns(type).find(({ field }) => field === link)?.name;
      const found = await rows<{ title: string; total: string }>(
        sql,
        `SELECT title_text AS title, count(*) OVER () AS total FROM ${qualified(type)} WHERE "${column}" = ?
         ORDER BY published_at LIMIT ${HOW_MANY}`,
        [change.documentId],
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
 * The links of what is public must hold: a publish whose required link is not public, and a withdrawal that public
 * documents still need, are refused. Asked under the append lock, with the store as it would be.
 */
export const checkLinks = async (sql: Sql, changes: readonly PublicChange[]): Promise<readonly Refusal[]> => {
  const present = await publicOnes(sql, changes);
  const refusals: Refusal[] = [];
  for (const change of changes) {
    const gone = change.action === 'withdraw' && !present.get(change.type)?.has(change.documentId);
    const findings = gone ? await dependants(sql, change) : missingTargets(present, change);
    if (findings.length > 0) refusals.push(refusalOf(change, findings));
  }
  return refusals;
};
