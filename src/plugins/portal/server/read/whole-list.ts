import type { PublicType } from '../../../../domain/public-model';
import type { RootFieldPlan } from '../plan/field-context';
import { listed, planObject } from '../plan/object';
import { Scope } from '../sql/scope';
import { Statement } from '../sql/statement';
import { columnOf, inLocale, tableOf } from '../sql/tables';
import { localeOf } from './document-list';

/** A field of Query that gives all documents of a small type, by code. `usual` is how many a district has. */
export const wholeList =
  (type: PublicType, key: string, usual: number): RootFieldPlan =>
  (context) => {
    const { planner, nodes } = context;
    const statement = new Statement();
    const scope = new Scope(statement, localeOf(context), () => usual);
    const alias = statement.alias();
    const print = planObject(planner, planner.objectType(type.graphql), nodes, scope, alias);
    scope.column(`${alias}.document_id`);
    return {
      text: `SELECT ${scope.columns.join(', ')} FROM ${tableOf(type)} ${alias}${scope.joinText} WHERE ${inLocale(type, alias, scope)} ORDER BY ${alias}.${columnOf(type, key)}`,
      ...statement.facts,
      print: listed(print),
    };
  };
