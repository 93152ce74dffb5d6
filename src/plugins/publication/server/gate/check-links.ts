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
import { rows, type Sql } from '../sql';
import { qualified } from '../store/tables';
import { titleOfChange } from './ask-judges';
import { missingLink, stillNeeded } from './link-messages';

type RequiredLink = readonly [name: string, field: LinkField];

const requiredLinks = (type: PublicType): readonly RequiredLink[] =>
  Object.entries(type.fields).filter(
    (entry): entry is [string, LinkField] => entry[1].kind === 'link' && entry[1].required === true,
  );

const isPublic = async (sql: Sql, type: PublicTypeName, documentId: string): Promise<boolean> => {
  const found = await rows(
    sql,
    `SELECT 1 FROM ${qualified(publicType(type))} WHERE document_id = ? LIMIT 1`,
    [documentId],
  );
  return found.length > 0;
};

const missingTargets = async (sql: Sql, change: PublicChange): Promise<readonly Finding[]> => {
  const findings: Finding[] = [];
  for (const [name, field] of requiredLinks(publicType(change.type))) {
    const target = change.snapshot?.[name];
    // An empty required link is the judges' matter: they know what to tell the editor.
    if (typeof target === 'string' && !(await isPublic(sql, field.to, target)))
      findings.push(missingLink(name, publicType(field.to)));
  }
  return findings;
};

const HOW_MANY = 5;

/** Public documents that cannot do without this one, by title; at most five of each kind. */
const dependants = async (sql: Sql, change: PublicChange): Promise<readonly Finding[]> => {
  if (await isPublic(sql, change.type, change.documentId)) return [];
  const findings: Finding[] = [];
  for (const type of publicTypes)
    for (const [name, field] of requiredLinks(type)) {
      if (field.to !== change.type) continue;
      const column = storeColumns(type).find((candidate) => candidate.field === name)?.name;
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
  const refusals: Refusal[] = [];
  for (const change of changes) {
    const findings =
      change.action === 'withdraw' ? await dependants(sql, change) : await missingTargets(sql, change);
    if (findings.length > 0) {
      const { action, type, documentId, locale } = change;
      refusals.push({ change: { action, type, documentId, locale }, title: titleOfChange(change), findings });
    }
  }
  return refusals;
};
