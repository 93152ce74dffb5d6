import type { FieldNode } from 'graphql';
import { graphqlCode, type PublicType, type PublicTypeName } from '../../../../../domain/public-model';
import { excerpt, highlightedTitle, type Question } from '../../../../../domain/search';
import type { Extra } from '../../plan/connection';
import { strung } from '../../plan/object';
import type { Planner } from '../../plan/planner';
import type { Scope } from '../../sql/scope';
import { joinDocument } from '../../sql/tables';
import type { Print } from '../../terms/root-plan';
import type { Variables } from '../../terms/row';
import type { SearchBy } from './asked';

/** The question as it was understood; null: as it was asked. */
export const correctedAs = (question: (variables: Variables) => Question) => (): Extra => ({
  expressions: [],
  print: (_, { variables }) => JSON.stringify(question(variables).corrected),
});

/** How many documents of each type were found; the expression gives `type n` pairs, most first. */
export const typeFacets =
  (planner: Planner, expression: () => string) =>
  (nodes: readonly FieldNode[]): Extra => {
    const facets = planner.objectType('SearchFacets');
    const value = planner.objectType('SearchTypeFacet');
    const asked = [...planner.subfields(facets, nodes)].map(([key, fieldNodes]): [string, Print] => {
      if (fieldNodes[0]?.name.value === '__typename') return [key, () => `"${facets.name}"`];
      const one = strung(
        [...planner.subfields(value, fieldNodes)].map(([name, inner]): [string, Print] => {
          const field = inner[0]?.name.value;
          if (field === '__typename') return [name, () => `"${value.name}"`];
          return [name, field === 'type' ? ([type]) => `"${graphqlCode(type ?? '')}"` : ([, n]) => n ?? '0'];
        }),
      );
      return [
        key,
        ([cell], run) =>
          `[${(cell ? cell.split(',') : []).map((pair) => one(pair.split(' '), run)).join(',')}]`,
      ];
    });
    const print = strung(asked);
    return {
      expressions: [expression()],
      print,
    };
  };

interface Hit {
  readonly planner: Planner;
  readonly scope: Scope;
  readonly alias: string;
  readonly types: readonly PublicType[];
  readonly of: SearchBy;
}

/** The id of a found document, where it is of the type: of the others no row is looked for. */
export const idOfType =
  (alias: string) =>
  (name: PublicTypeName): string =>
    `CASE WHEN ${alias}.type = '${name}' THEN ${alias}.document_id END`;

/** Title and an excerpt with the words marked; their texts are read only where they are asked for. */
export const highlights =
  ({ planner, scope, alias, types, of }: Hit) =>
  (nodes: readonly FieldNode[]): Print => {
    const type = planner.objectType('SearchHighlights');
    const text = (column: string): number =>
      scope.column(
        `coalesce(${types.map(({ name }) => `${joinDocument(scope, name, idOfType(alias)(name))}.${column}`).join(', ')})`,
      );
    return strung(
      [...planner.subfields(type, nodes)].map(([key, fieldNodes]): [string, Print] => {
        const name = fieldNodes[0]?.name.value;
        if (name === '__typename') return [key, () => `"${type.name}"`];
        const title = text('title_text');
        if (name === 'title')
          return [
            key,
            (row, run) =>
              JSON.stringify(highlightedTitle(row[title] ?? '', of(run.variables).asked.question)),
          ];
        const whole = text('search_text');
        return [
          key,
          (row, run) => {
            const { question, weights } = of(run.variables).asked;
            return JSON.stringify(excerpt(row[whole] ?? '', row[title] ?? '', question, weights));
          },
        ];
      }),
    );
  };

export const score = (scope: Scope, alias: string) => (): Print => {
  const at = scope.column(`${alias}.score::text`);
  return (row) => row[at] || '0';
};
