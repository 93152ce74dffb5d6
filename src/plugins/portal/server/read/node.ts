import type { RootFieldPlan } from '../plan/field-context';
import { Scope } from '../sql/scope';
import { Statement } from '../sql/statement';
import { anyDocument } from './any-document';

/** Any public document by its id, in the language of the request: Relay allows no argument beside the id. */
export const node: RootFieldPlan = (context) => {
  const statement = new Statement();
  const scope = new Scope(statement, context.planner.locale, () => 1);
  const asked = scope.parameter(context.argument('id').bind);
  const print = anyDocument(context.planner, context.nodes, scope, 'k.id');
  return {
    text: `SELECT ${scope.columns.join(', ')} FROM (SELECT ${asked}::text COLLATE "C" AS id) k${scope.joinText}`,
    ...statement.facts,
    print: (rows, run) => (rows[0] ? print(rows[0], run) : 'null'),
  };
};
