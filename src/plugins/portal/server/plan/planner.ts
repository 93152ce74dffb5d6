import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLNamedType,
  GraphQLObjectType,
  GraphQLSchema,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import type { Locale } from '../../../../domain/change';
import type { Variables } from '../terms/row';
import { argumentBy } from './argument';
import type { Field, RootFieldContext } from './field-context';

export type Fields = ReadonlyMap<string, readonly FieldNode[]>;

/** Knows the document that is being planned: its fragments, and the variables that decide its shape. */
export class Planner {
  constructor(
    readonly schema: GraphQLSchema,
    private readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>,
    private readonly variables: Variables,
    /** The request's own default for every `locale`, in place of the schema's. */
    readonly locale: Locale,
  ) {}

  /** The fields that are asked of an object of `type`, by their name in the answer. */
  subfields(type: GraphQLObjectType, nodes: readonly FieldNode[]): Fields {
    return collectSubfields(this.schema, { ...this.fragments }, { ...this.variables }, type, [...nodes]);
  }

  objectType(name: string): GraphQLObjectType {
    return this.schema.getType(name) as GraphQLNamedType as GraphQLObjectType;
  }

  context(parent: GraphQLObjectType, field: Field, nodes: readonly FieldNode[]): RootFieldContext {
    return {
      planner: this,
      parent,
      field,
      nodes,
      argument: (name) => {
        const declared = field.args.find((arg) => arg.name === name);
        if (!declared) throw new Error(`${parent.name}.${field.name} has no argument ${name}`);
        const written = nodes[0]?.arguments?.find((argument) => argument.name.value === name);
        const usual = name === 'locale' ? this.locale : declared.defaultValue;
        return argumentBy(written?.value, declared.type, this.variables, usual);
      },
    };
  }
}
