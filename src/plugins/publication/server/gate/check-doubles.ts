import { defaultLocale, type PublicChange, type Refusal } from '../../../../domain/change';
import { type PublicType, publicTypes } from '../../../../domain/public-model';
import { doubleFinding } from '../../../../domain/registers';
import { preparedRows, type Sql } from '../../../../plugin-kit/database/sql';
import { sameAs } from '../store/distinct';
import { qualified } from '../store/tables';
import { refusalOf } from './ask-judges';

interface Double {
  readonly document_id: string;
  readonly place: number;
  readonly other: string;
}

/** One question for all that tells documents of a type apart. */
const question = (type: PublicType): string =>
  (type.distinct ?? [])
    .map(
      (distinct, place) =>
        `SELECT s.document_id, ${place} AS place, min(o.title_text) AS other FROM ${qualified(type)} s
       JOIN ${qualified(type)} o ON ${sameAs(type, distinct)} WHERE s.document_id = ANY (?) GROUP BY 1`,
    )
    .join(' UNION ALL ');

const questions = new Map(publicTypes.map((type) => [type.name, question(type)]));

const doublesOf = (
  sql: Sql,
  { name, distinct }: PublicType,
  documentIds: readonly string[],
): Promise<Double[]> =>
  preparedRows<Double>(
    sql,
    `gongkai-doubles-${name}`,
    questions.get(name) ?? '',
    (distinct ?? []).map(() => documentIds),
  );

/**
 * What is public once is not made public a second time: a copy that nobody changed, a number given twice. Asked under
 * the append lock, with the store as it would be.
 */
export const checkDoubles = async (
  sql: Sql,
  changes: readonly PublicChange[],
): Promise<readonly Refusal[]> => {
  const refusals: Refusal[] = [];
  for (const type of publicTypes) {
    const written = changes.filter(
      (change) =>
        change.type === type.name && change.action !== 'withdraw' && change.locale === defaultLocale,
    );
    if (!type.distinct || written.length === 0) continue;
    const ids = [...new Set(written.map(({ documentId }) => documentId))];
    for (const { document_id, place, other } of await doublesOf(sql, type, ids)) {
      const change = written.find(({ documentId }) => documentId === document_id);
      const distinct = type.distinct[place];
      if (change && distinct) refusals.push(refusalOf(change, [doubleFinding(type, distinct, other)]));
    }
  }
  return refusals;
};
