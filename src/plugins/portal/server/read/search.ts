import {
  type PublicType,
  type PublicTypeName,
  publicType,
  publicTypes,
} from '../../../../domain/public-model';
import { planConnection } from '../plan/connection';
import { afterCursor, rowsAsked } from '../plan/page';
import type { RootReading, RootSite } from '../plan/site';
import { newestFirst } from '../sql/order';
import { pageStatement } from '../sql/page-statement';
import { Scope } from '../sql/scope';
import { Statement } from '../sql/statement';
import { columnOf, inLocale, tableOf } from '../sql/tables';
import { anyDocument } from './any-document';
import { localeOf, USUAL_ROWS } from './document-list';
import { containing, unitCalled } from './narrow';

/** The column that names the responsible unit of a type, or null where no unit answers for it. */
const unitColumn = (type: PublicType): string | null => {
  if (type.unit === null) return null;
  return type.unit === 'self' ? 'document_id' : columnOf(type, type.unit);
};

const typesAsked = (site: RootSite): readonly PublicType[] => {
  const { value } = site.argument('types');
  return Array.isArray(value) && value.length > 0
    ? [...new Set(value as PublicTypeName[])].map(publicType)
    : publicTypes;
};

/** Documents of all types whose title or text has the words, newest first. */
export const search: RootReading = (site) => {
  const { planner } = site;
  const statement = new Statement();
  const asked = rowsAsked(site.argument('first'), USUAL_ROWS);
  const scope = new Scope(statement, localeOf(site), asked);
  const alias = statement.alias();
  const after = site.argument('after');
  const unit = site.argument('unit');
  const text = containing(site.argument('text'), scope);
  const code = unit.present ? unitCalled(unit, scope) : null;
  // Looking through the texts costs, however few are shown.
  statement.touches(() => SEARCH_COST);

  const types = typesAsked(site);
  const found = types
    .filter((type) => code === null || unitColumn(type) !== null)
    .map((type) => {
      const table = statement.alias();
      const conditions = [inLocale(type, table, scope), text(table)];
      if (code !== null) conditions.push(`${table}.${unitColumn(type)} = ${code}`);
      return `SELECT ${table}.document_id, ${table}.published_at FROM ${tableOf(type)} ${table} WHERE ${conditions.join(' AND ')}`;
    });
  const nothing = 'SELECT NULL::text AS document_id, NULL::text AS published_at WHERE false';
  const connection = planConnection(site, {
    node: (nodes) => anyDocument(planner, nodes, scope, `${alias}.document_id`, types),
    asked,
    hasPrevious: after.present,
    scope,
    alias,
    order: newestFirst,
  });
  const { text: statementText, page } = pageStatement({
    scope,
    table: `(${found.length === 0 ? nothing : found.join(' UNION ALL ')})`,
    alias,
    conditions: [],
    after: connection.wantsRows
      ? afterCursor(newestFirst, after, alias, (bind) => scope.parameter(bind))
      : null,
    order: newestFirst,
    limit: () => scope.parameter((variables) => asked(variables) + 1),
    ...connection,
  });
  return {
    text: statementText,
    values: statement.values,
    cost: statement.cost,
    momentary: statement.momentary,
    print: (rows, run) => connection.print(page(rows), run),
  };
};

const SEARCH_COST = 500;
