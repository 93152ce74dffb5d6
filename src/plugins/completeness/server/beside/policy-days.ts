import { defaultLocale, type PublicChange } from '../../../../domain/change';
import type { Beside, ExplainedDays } from '../../../../domain/document-rules';
import { chinaDay, type IsoDate } from '../../../../domain/time';
import { rows, type Sql } from '../../../../plugin-kit/database/sql';
import { storeOf } from './store-pages';

/** SQL: a public policy `p` needs an interpretation, and none is public of which the condition holds, too. */
const needsOne = (condition: string): string =>
  `coalesce(p.needs_interpretation, false) AND NOT EXISTS (
     SELECT FROM ${storeOf('interpretation')} o WHERE o.policy = p.document_id AND o.locale = p.locale AND ${condition})`;

/** SQL: a public policy `p` needs an interpretation and has none. */
export const uninterpreted = needsOne('true');

/**
 * SQL: a public policy `p` waits, or waited, for this interpretation: no other was public before it. One that came late
 * stays late when another follows. `since`: when it became public; null: it has not.
 */
export const waitsFor = (since: string, documentId: string): string =>
  needsOne(
    `o.document_id <> ${documentId}
       AND (${since} IS NULL OR (o.published_at, o.document_id) < (${since}, ${documentId}))`,
  );

/** The days on which the interpretations of a policy became public. */
const interpretedOn = async (sql: Sql, policy: string): Promise<readonly IsoDate[]> => {
  const found = await rows<{ at: string }>(
    sql,
    `SELECT published_at AS at FROM ${storeOf('interpretation')} WHERE policy = ? AND locale = ?`,
    [policy, defaultLocale],
  );
  return found.map(({ at }) => chinaDay(at));
};

interface Days {
  readonly issued: string | null;
  readonly published: string;
  readonly waits: boolean;
}

/** The days of a public policy for one of its interpretations; null where it is not public. */
const daysOf = async (
  sql: Sql,
  policy: string,
  { documentId, since }: Pick<PublicChange, 'documentId' | 'since'>,
): Promise<ExplainedDays | null> => {
  const [found] = await rows<Days>(
    sql,
    `SELECT p.issued_on AS issued, p.published_at AS published, ${waitsFor('own.since', 'own.id')} AS waits
     FROM ${storeOf('policy')} p, (SELECT ?::text AS id, ?::text AS since) own
     WHERE p.document_id = ? AND p.locale = ?`,
    [documentId, since, policy, defaultLocale],
  );
  return found
    ? { issuedOn: found.issued, publishedOn: chinaDay(found.published), waits: found.waits }
    : null;
};

/** What the rules about days ask of the store, for a document that is judged. */
export const storedDays = async (
  sql: Sql,
  { type, documentId, snapshot, since }: Pick<PublicChange, 'type' | 'documentId' | 'snapshot' | 'since'>,
): Promise<Pick<Beside, 'interpretedOn' | 'policyDays'>> => {
  if (type === 'policy' && snapshot?.needsInterpretation === true)
    return { interpretedOn: await interpretedOn(sql, documentId), policyDays: null };
  const policy = snapshot?.policy;
  if (type === 'interpretation' && typeof policy === 'string')
    return { interpretedOn: null, policyDays: await daysOf(sql, policy, { documentId, since }) };
  return { interpretedOn: null, policyDays: null };
};
