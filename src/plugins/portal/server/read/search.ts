import {
  type PublicType,
  type PublicTypeName,
  publicType,
  publicTypes,
} from '../../../../domain/public-model';
import { planConnection } from '../plan/connection';
import { afterCursor, mustReadCursor, rowsAsked } from '../plan/page';
import type { RootReading, RootSite, Variables } from '../plan/site';
import { orderText } from '../sql/order';
import { pageStatement } from '../sql/page-statement';
import { Scope } from '../sql/scope';
import { Statement } from '../sql/statement';
import { anyDocument } from './any-document';
import { localeOf, USUAL_ROWS } from './document-list';
import { lazily } from './narrowing';
import { questionAsked } from './question-asked';
import { highlights, relaxed, score, typeFacets } from './search-fields';
import { searchOrderCalled, searchTables } from './search-statement';

/** Looking through the words costs, however few documents are shown. */
const SEARCH_COST = 500;

const typesAsked = (site: RootSite): readonly PublicType[] => {
  const { value } = site.argument('types');
  return Array.isArray(value) && value.length > 0
    ? [...new Set(value as PublicTypeName[])].map(publicType)
    : publicTypes;
};

/** Documents of all types that answer a question, best first. */
export const search: RootReading = (site) => {
  const { planner } = site;
  const statement = new Statement();
  const asked = rowsAsked(site.argument('first'), USUAL_ROWS);
  const scope = new Scope(statement, localeOf(site), asked);
  const alias = statement.alias();
  const types = typesAsked(site);
  const order = searchOrderCalled(site.argument('orderBy').value);
  const after = site.argument('after');
  mustReadCursor(statement, order, after);
  const text = site.argument('text');
  const question = (variables: Variables) => questionAsked(text, variables);
  statement.touches(() => SEARCH_COST);
  statement.laborious = true;

  let wantsScore = false;
  const connection = planConnection(site, {
    node: (nodes) => anyDocument(planner, nodes, scope, `${alias}.document_id`, types),
    asked,
    hasPrevious: after.present,
    scope,
    alias,
    order,
    own: { relaxed, facets: typeFacets(planner) },
    ownOfEdge: {
      score: () => {
        wantsScore = true;
        return score(scope, alias)();
      },
      highlights: highlights({ planner, scope, alias, types, question }),
    },
  });
  const scored = connection.wantsRows && (wantsScore || order.name === 'RELEVANCE');
  const before = searchTables({ site, scope, types, question, order, scored });
  const limit = lazily(() => scope.parameter((variables) => asked(variables) + 1));
  const rest = connection.wantsRows
    ? afterCursor(order, after, 'found', (bind) => scope.parameter(bind))
    : null;
  // The page is cut before documents are joined to it: there may be far more found than shown.
  const cut = () =>
    `(SELECT * FROM found${rest ? ` WHERE ${rest}` : ''} ${orderText(order, 'found')} LIMIT ${limit()})`;
  const { text: statementText, page } = pageStatement({
    ...connection,
    scope,
    before,
    table: connection.wantsRows ? cut() : 'found',
    alias,
    conditions: [],
    after: null,
    order,
    total: 'SELECT count(*)::text FROM found',
    limit,
  });
  return {
    text: statementText,
    values: statement.values,
    cost: statement.cost,
    momentary: statement.momentary,
    laborious: statement.laborious,
    check: statement.check,
    print: (rows, run) => connection.print(page(rows), run),
  };
};
