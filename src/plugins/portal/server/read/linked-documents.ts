import { type PublicTypeName, publicType } from '../../../../domain/public-model';
import type { FieldPlan } from '../plan/field-context';
import { listed, planObject } from '../plan/object';
import { rowsAsText, rowsOfText } from '../sql/nested';
import { inLocale, sourceOf } from '../sql/tables';

/** An estimate for the limit on cost: a set of links seldom has more. */
const USUAL = 5;

/** A set of links, in its order, without those that are not public. */
export const linkedDocuments =
  (to: PublicTypeName, column: string): FieldPlan =>
  ({ planner, scope, alias, nodes }) => {
    const type = publicType(to);
    const inner = scope.inside(() => USUAL);
    const target = inner.statement.alias();
    inner.column(`${target}.document_id`);
    const print = planObject(planner, planner.objectType(type.graphql), nodes, inner, target);
    const at = scope.column(
      rowsAsText(
        inner,
        `FROM unnest(${alias}.${column}) WITH ORDINALITY AS ${target}l (id, place) JOIN ${sourceOf(type, inner)} ${target} ON ${target}.document_id = ${target}l.id AND ${inLocale(type, target, inner)}${inner.joinText} ORDER BY ${target}l.place`,
      ),
    );
    const rows = rowsOfText(inner.depth);
    const list = listed(print);
    return (row, run) => list(rows(row[at]), run);
  };
