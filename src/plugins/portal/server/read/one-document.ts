import { defaultLocale } from '../../../../domain/change';
import type { PublicType } from '../../../../domain/public-model';
import type { RootFieldPlan } from '../plan/field-context';
import { orNull, planObject } from '../plan/object';
import { Scope } from '../sql/scope';
import { Statement } from '../sql/statement';
import { columnOf, sourceOf } from '../sql/tables';
import { localeOf } from './document-list';
import { lookAt } from './moment';

/** A field of Query that gives one document by its id, or by its code where the type has one; otherwise null. */
export const oneDocument =
  (type: PublicType, by: 'id' | 'code'): RootFieldPlan =>
  (context) => {
    const { planner, nodes } = context;
    const statement = new Statement();
    const locale = localeOf(context);
    const scope = new Scope(statement, locale, () => 1);
    lookAt(context, scope);
    const alias = statement.alias();
    const asked = scope.parameter(context.argument(by).bind);
    const column = by === 'id' ? 'document_id' : columnOf(type, type.key ?? 'code');
    const print = orNull(planObject(planner, planner.objectType(type.graphql), nodes, scope, alias));
    scope.column(`${alias}.document_id`);
    const locales =
      type.localized && locale !== defaultLocale
        ? `${alias}.locale IN ('${locale}', '${defaultLocale}') ORDER BY ${alias}.locale = '${defaultLocale}' LIMIT 1`
        : `${alias}.locale = '${defaultLocale}'`;
    return {
      text: `SELECT ${scope.columns.join(', ')} FROM ${sourceOf(type, scope)} ${alias}${scope.joinText} WHERE ${alias}.${column} = ${asked} AND ${locales}`,
      ...statement.facts,
      print: (rows, run) => (rows[0] ? print(rows[0], run) : 'null'),
    };
  };
