import { type PlannedConnection, planConnection } from '../../plan/connection';
import { mustReadCursor } from '../../plan/page';
import type { RootPlan, Variables } from '../../plan/site';
import { pageStatement } from '../../sql/page-statement';
import { Scope } from '../../sql/scope';
import { Statement } from '../../sql/statement';
import { searchTableOf } from '../../sql/tables';
import { withUsedValues } from '../../sql/used-values';
import { anyDocument } from '../any-document';
import { type PlannedAnswer, planAnswer } from './answer';
import type { Key, SearchParts } from './asked';
import { correctedAs, highlights, score, typeFacets } from './fields';
import { weightsOf } from './order';
import { questionAsked } from './question-asked';
import { isOpenQuestion, isUnanswered } from './unanswered';
import { wholeList } from './whole-list';

/** Looking through the words costs, however few documents are shown. */
const SEARCH_COST = 500;

export interface ShownStatement
  extends Pick<RootPlan, 'text' | 'print' | 'cost' | 'momentary' | 'check'>,
    Pick<Statement, 'values'>,
    Pick<PlannedConnection, 'wantsRows'> {
  readonly wantsScore: boolean;
  /** The answer, where it is asked for. */
  readonly answers: readonly PlannedAnswer[];
}

/** The statement that reads the documents of a page that was found, and what is asked of the whole list. */
export const shownStatement = ({
  site,
  filters,
  locale,
  types,
  of,
  order,
  limit,
}: SearchParts): ShownStatement => {
  const { planner } = site;
  const statement = new Statement();
  const scope = new Scope(statement, locale, limit);
  const alias = statement.alias();
  const after = site.argument('after');
  const text = site.argument('text');
  const question = (variables: Variables) => questionAsked(text, variables);
  mustReadCursor(statement, order, after);
  if (after.present)
    statement.mustRead((variables) =>
      weightsOf(order, after.bind(variables), question(variables).words.length),
    );
  statement.touches(() => SEARCH_COST);

  const whole = wholeList(site, filters, scope, types, of);
  let wantsScore = false;
  const answers: PlannedAnswer[] = [];
  const connection = planConnection(site, {
    node: (nodes) => anyDocument(planner, nodes, scope, `${alias}.document_id`, types),
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
  const stillThere = types
    .map(
      ({ name }) =>
        `(f.type = '${name}' AND EXISTS (SELECT FROM ${searchTableOf({ name })} s WHERE s.document_id = f.document_id))`,
    )
    .join(' OR ');
  const page = `(SELECT f.type, f.document_id COLLATE "C" AS document_id, f.score, f.place COLLATE "C" AS place FROM unnest(${keys(({ type }) => type, 'text')}, ${keys(({ documentId }) => documentId, 'text')}, ${keys((key) => key.score, 'int')}, ${keys(({ place }) => place, 'text')}) AS f (type, document_id, score, place) WHERE ${stillThere})`;
  const { text: statementText, page: read } = pageStatement({
    ...connection,
    scope,
    before: whole.before(),
    table: connection.wantsRows ? page : 'counted',
    alias,
    conditions: [],
    after: null,
    order,
    total: whole.total,
    limit: () => 'ALL',
  });
  const notes = isOpenQuestion(site);
  return {
    ...withUsedValues({ text: statementText, values: statement.values }),
    cost: statement.cost,
    momentary: statement.momentary,
    check: statement.check,
    print: (rows, run) => {
      if (notes && isUnanswered(of(run.variables).known))
        run.unanswered(String(text.bind(run.variables) ?? ''));
      return connection.print(read(rows), run);
    },
    wantsRows: connection.wantsRows,
    wantsScore,
    answers,
  };
};
