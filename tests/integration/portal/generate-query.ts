import { createRequire } from 'node:module';
import type { GraphQLField, GraphQLObjectType, GraphQLOutputType } from 'graphql';
import { Random } from '../../../bench/portal/random';
import {
  filteredField,
  type PublicTypeName,
  publicTypes,
  queryNames,
} from '../../../src/domain/public-model';
import { portalSchema } from './alone';
import type { AskedOf } from './asked-of';
import { many, single } from './reference-schema';
import { questionOf } from './reference-search';

const graphql = createRequire(import.meta.url)('graphql') as typeof import('graphql');

export interface Generated {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const roots: readonly string[] = [...publicTypes.flatMap(queryNames), 'node', 'search'];
/** The type that the documents under a filter's link are of. */
const linkedBy = (filter: string, name: string): PublicTypeName => {
  const type = publicTypes.find(({ graphql: of }) => `${of}Filter` === filter);
  const field = type?.fields[filteredField(type, name)];
  if (field === undefined || !('to' in field)) throw new Error(`${filter}.${name} names no document`);
  return field.to;
};

/** Not in the reference's reach: hashes are the ledger's own. */
const left = new Set(['hash']);

/** Writes a document that the schema allows, from a seed: aliases, fragments, directives, variables and all. */
export class QueryGenerator {
  private readonly random: Random;
  private readonly variables: Record<string, unknown> = {};
  private readonly declared: string[] = [];
  private readonly fragments: string[] = [];
  private names = 0;
  /** What was last searched for: a place in a list is one of its words. */
  private asked = '';
  /** Fields of different types under one interface may not share a name in the answer. */
  private withinInterface = 0;

  /** `ids`: documents to ask for besides those of the district; `fields`: the fields of Query to choose from. */
  constructor(
    seed: number,
    private readonly known: AskedOf,
    private readonly more: { ids?: readonly string[]; fields?: readonly string[] } = {},
  ) {
    this.random = new Random(seed);
    for (let i = 0; i < 5; i += 1) this.random.next();
  }

  write(): Generated {
    const query = portalSchema.getQueryType() as GraphQLObjectType;
    const count = 1 + this.random.below(3);
    const selections = Array.from({ length: count }, () => {
      const field = query.getFields()[this.random.one(this.more.fields ?? roots)] as GraphQLField<
        unknown,
        unknown
      >;
      return this.field(field, 4);
    });
    const head = this.declared.length === 0 ? 'query' : `query (${this.declared.join(', ')})`;
    return {
      query: `${head} { ${selections.join(' ')} }\n${this.fragments.join('\n')}`,
      variables: this.variables,
    };
  }

  private name(): string {
    this.names += 1;
    return `a${this.names}`;
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const args = this.args(field);
    const alias =
      args !== '' || this.withinInterface > 0 || this.random.chance(0.2) ? `${this.name()}: ` : '';
    const named = graphql.getNamedType(field.type);
    const inner = graphql.isLeafType(named)
      ? ''
      : ` ${this.selection(named as GraphQLOutputType, depth - 1)}`;
    return `${alias}${field.name}${args}${this.directive()}${inner}`;
  }

  private directive(): string {
    if (this.random.chance(0.92)) return '';
    const [name, keeps] = this.random.one([
      ['include', true],
      ['skip', false],
    ] as const);
    const value = this.random.chance(0.8) ? keeps : !keeps;
    return ` @${name}(if: ${this.random.chance(0.5) ? value : this.variable('Boolean!', value)})`;
  }

  private variable(type: string, value: unknown): string {
    const name = `v${this.declared.length}`;
    this.declared.push(`$${name}: ${type}`);
    this.variables[name] = value;
    return `$${name}`;
  }

  private selection(type: GraphQLOutputType, depth: number): string {
    if (graphql.isInterfaceType(type)) {
      const possible = this.random.some([...portalSchema.getPossibleTypes(type)], 3);
      const own = type.getFields().title && this.random.chance(0.7) ? ' title' : '';
      this.withinInterface += 1;
      const parts = possible.map((one) => `... on ${one.name} ${this.selection(one, depth)}`);
      this.withinInterface -= 1;
      return `{ __typename id${own} ${parts.join(' ')} }`;
    }
    const object = type as GraphQLObjectType;
    const fields = Object.values(object.getFields()).filter(
      (field) =>
        !left.has(field.name) &&
        !(object.name === 'SearchEdge' && /score|highlights/.test(field.name)) &&
        (depth > 0 || graphql.isLeafType(graphql.getNamedType(field.type))),
    );
    const chosen = this.random.some(fields, 5);
    const parts = (chosen.length > 0 ? chosen : fields.slice(0, 1)).map((field) => this.field(field, depth));
    if (parts.length === 0 || this.random.chance(0.1)) parts.push('__typename');
    const body = `{ ${parts.join(' ')} }`;
    if (this.random.chance(0.1)) return `{ ... on ${object.name} ${body} }`;
    if (this.random.chance(0.1)) {
      const name = `F${this.fragments.length}`;
      this.fragments.push(`fragment ${name} on ${object.name} ${body}`);
      return `{ ...${name} }`;
    }
    return body;
  }

  private args(field: GraphQLField<unknown, unknown>): string {
    const written = field.args.flatMap((arg) => {
      const value = this.value(field.name, arg.name, String(arg.type));
      if (value === undefined) return [];
      const literal = this.literal(arg.type, value);
      return [`${arg.name}: ${this.random.chance(0.3) ? this.variable(String(arg.type), value) : literal}`];
    });
    return written.length === 0 ? '' : `(${written.join(', ')})`;
  }

  private literal(type: unknown, value: unknown): string {
    const named = graphql.getNamedType(type as GraphQLOutputType);
    if (Array.isArray(value)) return `[${value.map((item) => this.literal(named, item)).join(', ')}]`;
    if (graphql.isEnumType(named) || value === null) return String(value);
    if (graphql.isInputObjectType(named))
      return `{ ${Object.entries(value as object)
        .map(([name, inner]) => `${name}: ${this.literal(named.getFields()[name]?.type, inner)}`)
        .join(', ')} }`;
    return JSON.stringify(value);
  }

  private id(type: PublicTypeName): string {
    return this.random.one(this.known.ids.get(type) ?? []);
  }

  private enumValues(type: string): readonly string[] {
    const named = portalSchema.getType(type.replace(/[![\]]/g, ''));
    return (named as import('graphql').GraphQLEnumType).getValues().map((value) => value.name);
  }

  private enumValue(type: string): string {
    return this.random.one(this.enumValues(type));
  }

  private value(field: string, name: string, type: string): unknown {
    const { random } = this;
    if (name === 'id') {
      if (this.more.ids && random.chance(0.6)) return random.one(this.more.ids);
      return this.id(single[field] ?? random.one([...this.known.ids.keys()]));
    }
    if (name === 'code') return this.code(single[field] ?? 'domain');
    if (name === 'text') {
      this.asked = random.one(['公开', '救助', '局', 'BUREAU', '%', '条例', '公开 环境', '救助 不存在']);
      return this.asked;
    }
    // Scores are the relevance set's matter; here what is found is compared, and its order.
    if (name === 'orderBy' && field === 'search') return 'NEWEST';
    if (random.chance(0.5)) return undefined;
    if (name === 'first') return random.below(6);
    if (name === 'after') return this.cursor(field);
    if (name === 'locale') return random.one(['EN', 'ZH_HANS']);
    if (name === 'asOf') return random.chance(0.5) ? undefined : this.moment();
    if (name === 'orderBy') return undefined;
    if (name === 'kind') return this.enumValue(type);
    if (name === 'types') return random.some(this.enumValues(type), 4);
    if (name === 'unit' || name === 'unitTree') return this.code('unit');
    if (name === 'domain') return this.code('domain');
    if (name === 'publishedFrom' || name === 'publishedBefore') return this.moment();
    return name === 'filter' ? this.filter(type) : undefined;
  }

  private code(of: PublicTypeName): string {
    return this.random.one(this.known.codes.get(of) ?? ['NONE']);
  }

  private moment(): string {
    return new Date(Date.UTC(2025, 0, 1) + this.random.below(700) * 1_000).toISOString();
  }

  private cursor(field: string): string {
    if (field === 'search') return this.placeInSearch();
    const order = `${many[field]} ${field === 'units' ? 'CODE_ASC' : 'PUBLISHED_AT_DESC'}`;
    const value = field === 'units' ? this.code('unit') : this.moment();
    return Buffer.from(JSON.stringify([order, value, this.id('catalog-item')])).toString('base64url');
  }

  private placeInSearch(): string {
    const told = questionOf(this.asked).words.map(() => '0a');
    const place = ['NEWEST', `w${told.join('')} ${this.moment()}`, this.id('catalog-item')];
    return Buffer.from(JSON.stringify(place)).toString('base64url');
  }

  private filter(type: string): Record<string, unknown> {
    const fields = Object.values(
      (portalSchema.getType(type) as import('graphql').GraphQLInputObjectType).getFields(),
    );
    const filter: Record<string, unknown> = {};
    for (const { name, type: inner } of this.random.some(fields, 2)) {
      const kind = String(inner);
      if (name === 'unit' || name === 'domain') filter[name] = this.code(name);
      else if (name === 'unitTree') filter[name] = this.code('unit');
      else if (name === 'text') filter[name] = this.random.one(['公开', '服务', '不存在的词']);
      else if (kind === 'DateTime') filter[name] = this.moment();
      else if (kind === 'Date') filter[name] = '2022-01-01';
      else if (kind === 'ID') filter[name] = this.id(linkedBy(type, name));
      else filter[name] = this.random.chance(0.1) ? null : this.enumValue(kind);
    }
    return filter;
  }
}
