import type { FieldNode } from 'graphql';
import { graphqlCode, type PublicTypeName, publicType } from '../../../../../domain/public-model';
import {
  type Answer,
  type AnswerCandidate,
  answerFields,
  lexemesOf,
  mostlyTitledQuery,
  partsIn,
} from '../../../../../domain/search';
import type { Extra } from '../../plan/connection';
import type { Planner } from '../../plan/planner';
import { Scope } from '../../sql/scope';
import { Statement } from '../../sql/statement';
import { ledgerTable, searchTableOf, tableOf } from '../../sql/tables';
import { withUsedValues } from '../../sql/used-values';
import type { Print } from '../../terms/root-plan';
import type { Row } from '../../terms/row';
import { anyDocument } from '../any-document';
import type { SearchBy } from './asked';
import type { KeysAsked, KeysStatement } from './keys';
import { narrowed } from './narrowed';
import { type Shape, searchScore } from './score';

/** So many documents of each type are weighed against each other. */
const CANDIDATES = 4;

/** The types that the search is asked for and that can answer its question. */
export const answeringTypes = ({ types, of }: KeysAsked, variables: Parameters<SearchBy>[0]) => {
  const { kind } = of(variables).asked.question;
  const able = kind === null ? {} : (answerFields[kind] ?? {});
  return types.filter(({ name }) => name in able);
};

/**
 * The statement that finds the documents which may answer the question: rows of type, document, title, score, which of
 * the question's words it has, with the marks of their parts, and its snapshot.
 */
export const candidatesStatement = (
  asked: KeysAsked,
  shape: Shape,
  names: readonly PublicTypeName[],
): KeysStatement => {
  const { context, filters, locale, of } = asked;
  const statement = new Statement();
  const scope = new Scope(statement, locale, () => CANDIDATES);
  const { head, where } = narrowed(context, scope, filters);
  const score = searchScore(scope, of, shape);
  const titled = `${scope.parameter((variables) => mostlyTitledQuery(of(variables).asked.question, of(variables).asked.weights))}::tsquery`;
  const forms = `${scope.parameter((variables) => lexemesOf(of(variables).asked.question))}::text[]`;
  const ofType = (name: PublicTypeName): string =>
    `(SELECT '${name}'::text AS type, s.document_id, s.locale, ${score('s', publicType(name).searched.ahead)} AS score, s.words FROM ${searchTableOf({ name })} s WHERE s.words @@ ${titled} AND ${where(publicType(name), 's')} ORDER BY 4 DESC, s.document_id LIMIT ${CANDIDATES})`;
  const entry = (name: PublicTypeName): string =>
    `SELECT c.*, d.title_text, l.snapshot FROM found c JOIN ${tableOf({ name })} d ON c.type = '${name}' AND d.document_id = c.document_id AND d.locale = c.locale JOIN ${ledgerTable} l ON l.seq = d.seq`;
  const parts = `(SELECT string_agg(u.lexeme, ',') FROM unnest(r.words) u WHERE u.lexeme = ANY (${forms}))`;
  const { text, values } = withUsedValues({
    text: `${head}found AS MATERIALIZED (${names.map(ofType).join(' UNION ALL ')}) SELECT r.type, r.document_id, r.title_text, r.score::text, ${parts}, r.snapshot FROM (${names.map(entry).join(' UNION ALL ')}) r ORDER BY r.score DESC, r.document_id LIMIT ${CANDIDATES}`,
    values: statement.values,
  });
  return { text, values: (variables) => values.map((bind) => bind(variables)) };
};

export const candidatesIn = (rows: readonly Row[]): readonly AnswerCandidate[] =>
  rows.flatMap(([type, documentId, title, score, parts, snapshot]) =>
    type && documentId && snapshot
      ? [
          {
            type: type as PublicTypeName,
            documentId,
            title: title ?? '',
            score: Number(score),
            parts: partsIn((parts ?? '').split(',')),
            values: JSON.parse(snapshot),
          },
        ]
      : [],
  );

/** What is asked of the answer: how it is printed, and the statement that reads its document. */
export interface PlannedAnswer {
  readonly extra: Extra;
  readonly document: KeysStatement | null;
}

export const planAnswer = (
  planner: Planner,
  locale: KeysAsked['locale'],
  of: SearchBy,
  nodes: readonly FieldNode[],
  before: readonly PlannedAnswer[],
): PlannedAnswer => {
  const at = before.filter(({ document }) => document !== null).length;
  const type = planner.objectType('SearchAnswer');
  const statement = new Statement();
  const scope = new Scope(statement, locale, () => 1);
  const id = scope.parameter((variables) => of(variables).answer?.documentId ?? null);
  let reads = false;
  const parts: Array<readonly [string, (answer: Answer, kind: string) => string | Print]> = [];
  for (const [key, fieldNodes] of planner.subfields(type, nodes)) {
    const name = fieldNodes[0]?.name.value;
    if (name === '__typename') parts.push([key, () => `"${type.name}"`]);
    else if (name === 'kind') parts.push([key, (_, kind) => `"${graphqlCode(kind)}"`]);
    else if (name === 'text') parts.push([key, ({ text }) => JSON.stringify(text)]);
    else if (name === 'field') parts.push([key, ({ field }) => JSON.stringify(field)]);
    else if (name === 'document') {
      reads = true;
      const print = anyDocument(planner, fieldNodes, scope, 'k.id');
      parts.push([key, () => print]);
    }
  }
  const extra: Extra = {
    expressions: [],
    print: (_, run) => {
      const { answer, answerRows, asked } = of(run.variables);
      const [row] = answerRows[at] ?? [];
      if (!answer || (reads && !row)) return 'null';
      const printed = parts.map(([key, make]) => {
        const made = make(answer, asked.question.kind ?? '');
        return `${JSON.stringify(key)}:${typeof made === 'string' ? made : made(row ?? [], run)}`;
      });
      // Its document was taken back a moment ago.
      return printed.some((text) => text.endsWith(':null')) ? 'null' : `{${printed.join(',')}}`;
    },
  };
  if (!reads) return { extra, document: null };
  const { text, values } = withUsedValues({
    text: `SELECT ${scope.columns.join(', ')} FROM (SELECT ${id}::text COLLATE "C" AS id) k${scope.joinText}`,
    values: statement.values,
  });
  return { extra, document: { text, values: (variables) => values.map((bind) => bind(variables)) } };
};
