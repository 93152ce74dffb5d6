import { defaultLocale } from '../../../../domain/change';
import type { Band } from '../../../../domain/codes';
import { bandOf } from '../../../../domain/completeness';
import { graphqlCode, publicType } from '../../../../domain/public-model';
import type { FieldPlan, RootFieldContext, RootFieldPlan } from '../plan/field-context';
import { planObject } from '../plan/object';
import { rowsAsText, rowsOfText } from '../sql/nested';
import { Scope } from '../sql/scope';
import { Statement } from '../sql/statement';
import { tableOf } from '../sql/tables';
import { localeOf } from './document-list';
import { linkedByCode } from './narrow';

const SUMMING_COST = 500;
const UNITS_OF_A_DISTRICT = 60;

const items = publicType('catalog-item');

/** Published items with their score, mean and number, grouped by a link or all together. */
const summary = (conditions: readonly string[], by: 'unit' | 'domain' | null): string => {
  const where = [`i.locale = '${defaultLocale}'`, ...conditions].join(' AND ');
  const group = by === null ? '' : `i.${by}, `;
  return `(SELECT ${group}count(*) AS items, round(avg((i.completeness::json ->> 'score')::numeric), 1) AS score FROM ${tableOf(items)} i WHERE ${where}${by === null ? '' : ` GROUP BY i.${by}`})`;
};

const narrowed = (context: RootFieldContext, scope: Scope): readonly string[] =>
  (['unit', 'domain'] as const).flatMap((name) => {
    const given = context.argument(name);
    return given.present ? [linkedByCode(name, name)(items, given, scope)('i')] : [];
  });

export const summedItems: FieldPlan = ({ scope, alias }) => {
  const at = scope.column(`${alias}.items::text`);
  return (row) => row[at] || '0';
};

export const summedScore: FieldPlan = ({ scope, alias }) => {
  const at = scope.column(`${alias}.score::float8::text`);
  return (row) => row[at] || 'null';
};

export const summedBand: FieldPlan = ({ scope, alias }) => {
  const at = scope.column(`${alias}.score::float8::text`);
  return (row) => {
    const score = row[at];
    return score ? `"${graphqlCode(bandOf(Number(score)) satisfies Band)}"` : 'null';
  };
};

/** The sums of each unit or domain; the conditions are those of the field of Query around it. */
export const summedBy =
  (by: 'unit' | 'domain', type: string): FieldPlan =>
  ({ planner, scope, nodes }) => {
    const inner = scope.inside(() => UNITS_OF_A_DISTRICT);
    const group = inner.statement.alias();
    inner.column(`${group}.${by}`);
    const print = planObject(planner, planner.objectType(type), nodes, inner, group);
    const at = scope.column(
      rowsAsText(
        inner,
        `FROM ${summary(scope.conditions, by)} ${group}${inner.joinText} ORDER BY ${group}.score, ${group}.${by}`,
      ),
    );
    const rows = rowsOfText(inner.depth);
    return (row, run) =>
      `[${rows(row[at])
        .map((line) => print(line, run))
        .join(',')}]`;
  };

/** How complete the published items are: by numbers, with nothing of what is not public. */
export const completeness: RootFieldPlan = (context) => {
  const { planner, nodes } = context;
  const statement = new Statement();
  const scope = new Scope(statement, localeOf(context), () => 1);
  statement.touches(() => SUMMING_COST);
  scope.conditions = narrowed(context, scope);
  const alias = statement.alias();
  const print = planObject(planner, planner.objectType('Completeness'), nodes, scope, alias);
  scope.column(`${alias}.items::text`);
  return {
    text: `SELECT ${scope.columns.join(', ')} FROM ${summary(scope.conditions, null)} ${alias}`,
    ...statement.facts,
    print: (rows, run) => (rows[0] ? print(rows[0], run) : 'null'),
  };
};
