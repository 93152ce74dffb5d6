import { createRequire } from 'node:module';
import type {
  GraphQLField,
  GraphQLInputType,
  GraphQLObjectType,
  GraphQLOutputType,
  GraphQLSchema,
} from 'graphql';
import { Random } from '../../../bench/portal/random';

const graphql = createRequire(import.meta.url)('graphql') as typeof import('graphql');

/** A question that a schema allows, whoever serves it. */
export interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What the walker puts into arguments: names and ids that exist, words, days. */
export interface Known {
  readonly texts: readonly string[];
  readonly ids: readonly string[];
}

const odd = ['', '%', '\u0000', '🎎', "'); --", '〔2012〕', '9'.repeat(40)];

/**
 * Walks a schema at random and writes what it passes as a document: it knows no field by name, so that it asks any
 * GraphQL server for anything that its schema offers, drafts too where there is an argument for them.
 */
export class SchemaWalker {
  private readonly random: Random;
  private readonly declared: string[] = [];
  private readonly variables: Record<string, unknown> = {};
  private readonly fragments: string[] = [];
  private aliases = 0;
  /** Fields of several types under one interface may not share a name in the answer. */
  private withinAbstract = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly known: Known,
    seed: number,
  ) {
    this.random = new Random(seed);
    for (let i = 0; i < 5; i += 1) this.random.next();
  }

  write(): Question {
    const roots = Object.values((this.schema.getQueryType() as GraphQLObjectType).getFields());
    const parts = Array.from({ length: 1 + this.random.below(3) }, () =>
      this.field(this.random.one(roots), 4, true),
    );
    const head = this.declared.length === 0 ? 'query' : `query (${this.declared.join(', ')})`;
    return {
      query: `${head} { ${parts.join(' ')} }\n${this.fragments.join('\n')}`,
      variables: this.variables,
    };
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number, root = false): string {
    const args = this.args(field);
    const alias = root || args !== '' || this.withinAbstract > 0 ? `a${this.aliases++}: ` : '';
    const named = graphql.getNamedType(field.type);
    const inner = graphql.isLeafType(named) ? '' : ` ${this.selection(named, depth - 1)}`;
    return `${alias}${field.name}${args}${this.directive()}${inner}`;
  }

  private directive(): string {
    if (this.random.chance(0.95)) return '';
    return this.random.chance(0.5)
      ? ' @include(if: true)'
      : ` @skip(if: ${this.variable('Boolean!', false)})`;
  }

  private selection(type: GraphQLOutputType, depth: number): string {
    if (graphql.isAbstractType(type)) {
      const some = this.random.some([...this.schema.getPossibleTypes(type)], 3);
      this.withinAbstract += 1;
      const parts = some.map((one) => `... on ${one.name} ${this.selection(one, depth)}`);
      this.withinAbstract -= 1;
      return `{ __typename ${parts.join(' ')} }`;
    }
    const fields = Object.values((type as GraphQLObjectType).getFields());
    const isLeaf = (field: GraphQLField<unknown, unknown>): boolean =>
      graphql.isLeafType(graphql.getNamedType(field.type));
    const inner = depth > 0 ? fields.filter((field) => !isLeaf(field)) : [];
    const chosen = [
      ...fields.filter((field) => isLeaf(field) && this.random.chance(0.6)),
      ...this.random.some(inner, 3),
    ].map((field) => this.field(field, depth));
    const body = `{ ${chosen.length > 0 ? chosen.join(' ') : '__typename'} }`;
    if (this.random.chance(0.9)) return body;
    const name = `F${this.fragments.length}`;
    this.fragments.push(`fragment ${name} on ${String(type)} ${body}`);
    return `{ ...${name} }`;
  }

  private args({ args }: GraphQLField<unknown, unknown>): string {
    const written = args.flatMap(({ name, type }) => {
      // Where there are few values (status: DRAFT) lies the likeliest way to what is not public.
      const left = graphql.isEnumType(type) ? 0.5 : 0.85;
      if (!graphql.isNonNullType(type) && this.random.chance(left)) return [];
      const value = this.value(type, 3);
      const asVariable = this.random.chance(0.4) && !graphql.isListType(graphql.getNullableType(type));
      return [`${name}: ${asVariable ? this.variable(String(type), value) : this.literal(type, value)}`];
    });
    return written.length === 0 ? '' : `(${written.join(', ')})`;
  }

  private variable(type: string, value: unknown): string {
    const name = `v${this.declared.length}`;
    this.declared.push(`$${name}: ${type}`);
    this.variables[name] = value;
    return `$${name}`;
  }

  private value(type: GraphQLInputType, depth: number): unknown {
    const { random } = this;
    if (graphql.isNonNullType(type)) return this.value(type.ofType, depth);
    if (graphql.isListType(type)) return [this.value(type.ofType, depth)];
    if (graphql.isEnumType(type)) return random.one(type.getValues()).name;
    if (graphql.isInputObjectType(type))
      return Object.fromEntries(
        random
          .some(
            Object.values(type.getFields()).filter(
              ({ type: inner }) => depth > 0 || graphql.isLeafType(graphql.getNamedType(inner)),
            ),
            2,
          )
          .map(({ name, type: inner }) => [name, this.value(inner, depth - 1)]),
      );
    switch (String(type)) {
      case 'Int':
      case 'Long':
        return random.one(random.chance(0.1) ? [0, -1, 101, 2_147_483_647] : [1, 3, 20]);
      case 'Float':
        return random.one([0, 0.5, 100]);
      case 'Boolean':
        return random.chance(0.5);
      case 'ID':
        return random.one(this.known.ids);
      case 'Date':
        return '2026-05-20';
      case 'DateTime':
        return random.one(['2026-05-20T00:00:00.000Z', new Date().toISOString()]);
      default:
        return random.one(random.chance(0.15) ? odd : [...this.known.texts, ...this.known.ids]);
    }
  }

  private literal(type: GraphQLInputType, value: unknown): string {
    const named = graphql.getNamedType(type);
    if (Array.isArray(value)) return `[${value.map((item) => this.literal(named, item)).join(', ')}]`;
    if (graphql.isEnumType(named)) return String(value);
    if (graphql.isInputObjectType(named))
      return `{ ${Object.entries(value as object)
        .map(
          ([name, inner]) =>
            `${name}: ${this.literal(named.getFields()[name]?.type as GraphQLInputType, inner)}`,
        )
        .join(', ')} }`;
    return JSON.stringify(value);
  }
}
