import type { RootReading } from '../plan/site';
import { Scope } from '../sql/scope';
import { Statement } from '../sql/statement';
import { anyDocument } from './any-document';

/** Any public document by its id, in the language of the request: Relay allows no argument beside the id. */
export const node: RootReading = (site) => {
  const statement = new Statement();
  const scope = new Scope(statement, site.planner.locale, () => 1);
  const asked = scope.parameter(site.argument('id').bind);
  const print = anyDocument(site.planner, site.nodes, scope, 'k.id');
  return {
    text: `SELECT ${scope.columns.join(', ')} FROM (SELECT ${asked}::text COLLATE "C" AS id) k${scope.joinText}`,
    ...statement.facts,
    print: (rows, run) => (rows[0] ? print(rows[0], run) : 'null'),
  };
};
