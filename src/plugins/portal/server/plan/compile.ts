import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import type { Locale } from '../../../../domain/change';
import { withUsedValues } from '../sql/used-values';
import type { RootPlan } from '../terms/root-plan';
import type { Variables } from '../terms/row';
import { rootFieldPlanOf } from './field-context';
import { Planner } from './planner';
import { tagsOf } from './tags';

/** A field of Query as the document asks for it: a statement, a fixed text, or a question to the schema itself. */
export type RootPart =
  | { readonly key: string; readonly kind: 'statement'; readonly plan: RootPlan; readonly nonNull: boolean }
  | { readonly key: string; readonly kind: 'text'; readonly text: string }
  | { readonly key: string; readonly kind: 'introspection'; readonly document: DocumentNode };

export interface Plan {
  readonly parts: readonly RootPart[];
  readonly cost: (variables: Variables) => number;
  /** Whether the answer stays the same until something public changes. */
  readonly lasting: boolean;
  /** Cache tags of what the answer depends on. */
  readonly tags: readonly string[];
}

/** The field alone, with the fragments it may use, for the library's own executor. */
const alone = (
  document: DocumentNode,
  operation: OperationDefinitionNode,
  nodes: readonly FieldNode[],
): DocumentNode => ({
  kind: Kind.DOCUMENT,
  definitions: [
    { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections: nodes } },
    ...document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION),
  ],
});

const fragmentsOf = (document: DocumentNode): Record<string, FragmentDefinitionNode> =>
  Object.fromEntries(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );

/** Plans an operation for variables of one shape (shape.ts) and a language: one statement for each field of Query. */
export const compile = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
  locale: Locale,
): Plan => {
  const query = schema.getQueryType();
  if (!query) throw new Error('The schema has no Query');
  const fragments = fragmentsOf(document);
  const planner = new Planner(schema, fragments, variables, locale);
  const asked = collectFields(schema, fragments, { ...variables }, query, operation.selectionSet);
  const parts: RootPart[] = [];
  for (const [key, nodes] of asked) {
    const name = nodes[0]?.name.value ?? '';
    const field = query.getFields()[name];
    if (name === '__typename') parts.push({ key, kind: 'text', text: `"${query.name}"` });
    else if (!field) parts.push({ key, kind: 'introspection', document: alone(document, operation, nodes) });
    else {
      const read = rootFieldPlanOf(field)(planner.context(query, field, nodes));
      const plan = read.ahead ? read : withUsedValues(read);
      parts.push({ key, kind: 'statement', plan, nonNull: String(field.type).endsWith('!') });
    }
  }
  return {
    parts,
    tags: tagsOf(parts.flatMap((part) => (part.kind === 'statement' ? [part.plan.text] : []))),
    lasting: parts.every((part) => part.kind !== 'statement' || !part.plan.momentary),
    cost: (current) =>
      parts.reduce((sum, part) => sum + (part.kind === 'statement' ? part.plan.cost(current) : 0), 0),
  };
};
