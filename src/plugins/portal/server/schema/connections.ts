import {
  GraphQLBoolean,
  type GraphQLFieldConfig,
  GraphQLInt,
  type GraphQLInterfaceType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
} from 'graphql';

const nonNull = { string: new GraphQLNonNull(GraphQLString), boolean: new GraphQLNonNull(GraphQLBoolean) };

const pageInfoType = new GraphQLObjectType({
  name: 'PageInfo',
  description: 'Where a page begins and ends (分页信息), as Relay has it.',
  fields: {
    hasNextPage: { type: nonNull.boolean, description: 'Whether more rows follow (是否有下一页)' },
    hasPreviousPage: {
      type: nonNull.boolean,
      description: 'Whether the page does not begin the list (是否有上一页)',
    },
    startCursor: { type: GraphQLString, description: 'Cursor of the first row (起始游标)' },
    endCursor: {
      type: GraphQLString,
      description: 'Cursor of the last row: ask for what is after it (末尾游标)',
    },
  },
});

const facetsField = (
  facets: GraphQLObjectType | null,
): Record<string, GraphQLFieldConfig<unknown, unknown>> =>
  facets === null
    ? {}
    : {
        facets: {
          type: new GraphQLNonNull(facets),
          description: 'How many rows the list has by unit, domain and the like (分面统计)',
        },
      };

type OwnFields = Readonly<Record<string, GraphQLFieldConfig<unknown, unknown>>>;

const made = new Map<string, GraphQLObjectType>();

/** The connection of a type: a page of a list, with cursors and the total. */
export const connectionOf = (
  node: GraphQLObjectType | GraphQLInterfaceType,
  prefix: string = node.name,
  facets: () => GraphQLObjectType | null = () => null,
  own: { readonly connection: OwnFields; readonly edge: OwnFields } = { connection: {}, edge: {} },
): GraphQLObjectType => {
  const known = made.get(prefix);
  if (known) return known;
  const one = new GraphQLNonNull(node);
  const edge = new GraphQLObjectType({
    name: `${prefix}Edge`,
    description: `A row of a list of ${node.name}, with its cursor (列表行).`,
    fields: {
      cursor: {
        type: nonNull.string,
        description: 'Names the place of the row in the order of the list (游标)',
      },
      node: { type: one, description: 'The row itself (内容)' },
      ...own.edge,
    },
  });
  const every = (type: GraphQLObjectType | typeof node) =>
    new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(type)));
  const type = new GraphQLObjectType({
    name: `${prefix}Connection`,
    description: `A page of a list of ${node.name} (列表页).`,
    fields: () => ({
      edges: { type: every(edge), description: 'The rows with their cursors (带游标的行)' },
      nodes: { type: every(node), description: 'The rows (行)' },
      pageInfo: {
        type: new GraphQLNonNull(pageInfoType),
        description: 'Where the page begins and ends (分页信息)',
      },
      totalCount: {
        type: new GraphQLNonNull(GraphQLInt),
        description: 'How many rows the whole list has (总数)',
      },
      ...facetsField(facets()),
      ...own.connection,
    }),
  });
  made.set(prefix, type);
  return type;
};
