import { type PlannedConnection, planConnection } from '../../plan/connection';
import { mustReadCursor } from '../../plan/page';
import { pageStatement } from '../../sql/page-statement';
import { Scope } from '../../sql/scope';
import { Statement } from '../../sql/statement';
import { searchTableOf } from '../../sql/tables';
import { withUsedValues } from '../../sql/used-values';
import type { RootPlan } from '../../terms/root-plan';
import type { Row, Variables } from '../../terms/row';
import { anyDocument } from '../any-document';
import { type PlannedAnswer, planAnswer } from './answer';
import type { Key, SearchParts } from './asked';
import { correctedAs, highlights, idOfType, score, typeFacets } from './fields';
import { finding, type KeysAsked, ofAllFound } from './keys';
import { weightsOf } from './order';
import { questionAsked } from './question-asked';
import type { Shape } from './score';
import { isOpenQuestion, isUnanswered } from './unanswered';
import { wholeFound, wholeList } from './whole-list';

/** Looking through the words costs, however few documents are shown. */
const SEARCH_COST = 500;

export interface ShownStatement
  extends Pick<RootPlan, 'text' | 'print' | 'cost' | 'momentary' | 'check'>,
    Pick<Statement, 'values'>,
    Pick<PlannedConnection, 'wantsRows'> {
  readonly wantsScore: boolean;
  /** The answer, where it is asked for. */
  readonly answers: readonly PlannedAnswer[];
  /** The points of the document that comes after the page; null where none does. */
  readonly pointsAfter: (rows: readonly Row[], variables: Variables) => number | null;
}

/** How the documents are found in the statement that reads them. */
export interface FoundAtOnce {
  readonly asked: KeysAsked;
  readonly shape: Shape;
  readonly way: 'all' | 'set';
}

/**
 * The documents that were found. A page comes from arrays, of which PostgreSQL guesses that they are short: otherwise it would look
 * through whole tables for the documents of one page.
 */
const pageOf = (page: string): string =>
  `(SELECT u.type, u.document_id COLLATE "C" AS document_id, u.score, u.place COLLATE "C" AS place FROM (SELECT array_agg(p.type) AS types, array_agg(p.document_id) AS ids, array_agg(p.score) AS scores, array_agg(p.place) AS places FROM (${page}) p) a, unnest(a.types, a.ids, a.scores, a.places) AS u (type, document_id, score, place))`;

/**
 * The statement that reads the documents of a page, and what is asked of the whole list. The page was found before; `atOnce` finds
 * it here, among all that is found.
 */
export const shownStatement = (parts: SearchParts, atOnce?: FoundAtOnce): ShownStatement => {
  const { context, filters, locale, types, of, order, limit } = parts;
  const { planner } = context;
  const statement = new Statement();
  const scope = new Scope(statement, locale, limit);
  const alias = statement.alias();
  const after = context.argument('after');
  const text = context.argument('text');
  const question = (variables: Variables) => questionAsked(text, variables);
  mustReadCursor(statement, order, after);
  if (after.present)
    statement.mustRead((variables) =>
      weightsOf(order, after.bind(variables), question(variables).words.length),
    );
  statement.touches(() => SEARCH_COST);

  const found = atOnce && finding(atOnce.asked, scope, atOnce.shape, atOnce.way);
  const isAll = atOnce?.way === 'all';
  const whole =
    found && isAll
      ? wholeFound(found.before)
      : wholeList({ context, filters, scope, types, of }, found?.before);
  let wantsScore = false;
  const answers: PlannedAnswer[] = [];
  const connection = planConnection(context, {
    node: (nodes) => anyDocument(planner, nodes, scope, idOfType(alias), types),
    asked: limit,
    hasPrevious: () => after.present,
    scope,
    alias,
    order,
    own: {
      totalIsExact: whole.totalIsExact,
      relaxed: whole.relaxed,
      corrected: correctedAs(question),
      answer: (nodes) => {
        const answer = planAnswer(planner, locale, of, nodes, answers);
        answers.push(answer);
        return answer.extra;
      },
      facets: typeFacets(planner, whole.typeFacets),
    },
    ownOfEdge: {
      score: () => {
        wantsScore = true;
        return score(scope, alias)();
      },
      highlights: highlights({ planner, scope, alias, types, of }),
    },
  });
  const keys = (part: (key: Key) => string | number, form: string): string =>
    `${scope.parameter((variables) => of(variables).keys.map(part))}::${form}[]`;
  // What was withdrawn since it was found is left out.
  const stillThere = (): string =>
    types
      .map(
        ({ name }) =>
          `(f.type = '${name}' AND EXISTS (SELECT FROM ${searchTableOf({ name })} s WHERE s.document_id = f.document_id))`,
      )
      .join(' OR ');
  const page = (): string =>
    found
      ? pageOf(found.page)
      : `(SELECT f.type, f.document_id COLLATE "C" AS document_id, f.score, f.place COLLATE "C" AS place FROM unnest(${keys(({ type }) => type, 'text')}, ${keys(({ documentId }) => documentId, 'text')}, ${keys((key) => key.score, 'int')}, ${keys(({ place }) => place, 'text')}) AS f (type, document_id, score, place) WHERE ${stillThere()})`;
  const notes = isOpenQuestion(context);
  const told = isAll && notes ? [ofAllFound.unanswered] : [];
  const points = found ? scope.column(`${alias}.score::text`) : 0;
  const { text: statementText, page: read } = pageStatement({
    ...connection,
    scope,
    before: whole.before(),
    extra: [...connection.extra, ...told],
    table: connection.wantsRows ? page() : 'counted',
    alias,
    conditions: [],
    after: null,
    order,
    total: whole.total,
    limit: () => 'ALL',
  });
  return {
    ...statement.facts,
    ...withUsedValues({ text: statementText, values: statement.values }),
    print: (rows, run) => {
      const shown = read(rows);
      const unanswered = isAll
        ? shown.extra[connection.extra.length] === 'true'
        : isUnanswered(of(run.variables).known);
      if (notes && unanswered) run.unanswered(String(text.bind(run.variables) ?? ''));
      return connection.print(shown, run);
    },
    wantsRows: connection.wantsRows,
    wantsScore,
    answers,
    pointsAfter: (rows, variables) => {
      const after = read(rows).rows[limit(variables)];
      return after ? Number(after[points]) : null;
    },
  };
};
