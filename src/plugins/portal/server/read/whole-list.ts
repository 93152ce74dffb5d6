import type { PublicType } from '../../../../domain/public-model';
import { listed, planObject } from '../plan/object';
import type { RootReading } from '../plan/site';
import { Scope } from '../sql/scope';
import { Statement } from '../sql/statement';
import { columnOf, inLocale, tableOf } from '../sql/tables';
import { localeOf } from './document-list';

/** A field of Query that gives all documents of a small type, by code. `usual` is how many a district has. */
export const wholeList =
  (type: PublicType, key: string, usual: number): RootReading =>
  (site) => {
    const { planner, nodes } = site;
    const statement = new Statement();
    const scope = new Scope(statement, localeOf(site), () => usual);
    const alias = statement.alias();
    const print = planObject(planner, planner.objectType(type.graphql), nodes, scope, alias);
    scope.column(`${alias}.document_id`);
    return {
      text: `SELECT ${scope.columns.join(', ')} FROM ${tableOf(type)} ${alias}${scope.joinText} WHERE ${inLocale(type, alias, scope)} ORDER BY ${alias}.${columnOf(type, key)}`,
      ...statement.facts,
      print: listed(print),
    };
  };
