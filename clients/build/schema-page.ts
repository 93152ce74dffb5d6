import { createRequire } from 'node:module';
import type {
  GraphQLArgument,
  GraphQLField,
  GraphQLInputField,
  GraphQLNamedType,
  GraphQLType,
} from 'graphql';

const graphql = createRequire(import.meta.url)('graphql') as typeof import('graphql');

const inCell = (text: string | null | undefined): string =>
  (text ?? '').replace(/\s+/g, ' ').replaceAll('|', '\\|').replaceAll('<', '&lt;').trim();

/** A type as it is written, its name leading to its section; the scalars of GraphQL itself have none. */
const linked = (type: GraphQLType): string => {
  const { name } = graphql.getNamedType(type);
  const known = graphql.specifiedScalarTypes.some((scalar) => scalar.name === name);
  return String(type)
    .replaceAll('[', '&#91;')
    .replaceAll(']', '&#93;')
    .replace(name, known ? name : `[${name}](#${name.toLowerCase()})`);
};

const table = (head: readonly string[], rows: ReadonlyArray<readonly string[]>): string[] =>
  rows.length === 0
    ? []
    : [
        `| ${head.join(' | ')} |`,
        `|${' --- |'.repeat(head.length)}`,
        ...rows.map((row) => `| ${row.join(' | ')} |`),
      ];

type Given = GraphQLArgument | GraphQLInputField;
const usual = ({ defaultValue, type }: Given): string => {
  const value = graphql.astFromValue(defaultValue, type);
  return value ? `\`${graphql.print(value)}\`` : '';
};

const fieldRow = (field: GraphQLField<unknown, unknown>): string[] => [
  `\`${field.name}\``,
  linked(field.type),
  inCell(field.description),
];

const argumentRows = (field: GraphQLField<unknown, unknown>): string[][] =>
  field.args.map((given) => [
    `\`${field.name}\``,
    `\`${given.name}\``,
    linked(given.type),
    usual(given),
    inCell(given.description),
  ]);

const bodyOf = (type: GraphQLNamedType): string[] => {
  if (graphql.isEnumType(type))
    return table(
      ['value', 'meaning'],
      type.getValues().map(({ name, description }) => [`\`${name}\``, inCell(description)]),
    );
  if (graphql.isInputObjectType(type))
    return table(
      ['field', 'type', 'default', 'meaning'],
      Object.values(type.getFields()).map((field) => [
        `\`${field.name}\``,
        linked(field.type),
        usual(field),
        inCell(field.description),
      ]),
    );
  if (!graphql.isObjectType(type) && !graphql.isInterfaceType(type)) return [];
  const fields = Object.values(type.getFields());
  const asked = fields.flatMap(argumentRows);
  const is = type.getInterfaces().map(linked);
  return [
    ...(is.length > 0 ? [`Is: ${is.join(', ')}`, ''] : []),
    ...table(['field', 'type', 'meaning'], fields.map(fieldRow)),
    ...(asked.length > 0
      ? ['', '**Arguments**', '', ...table(['field', 'argument', 'type', 'default', 'meaning'], asked)]
      : []),
  ];
};

const kinds: ReadonlyArray<readonly [title: string, is: (type: GraphQLNamedType) => boolean]> = [
  [
    'Documents and their parts',
    (type) => graphql.isObjectType(type) && !/(Connection|Edge|Facets?)$/.test(type.name),
  ],
  ['Interfaces', graphql.isInterfaceType],
  ['Filters', graphql.isInputObjectType],
  ['Codes and orders', graphql.isEnumType],
  ['Lists and facets', (type) => graphql.isObjectType(type) && /(Connection|Edge|Facets?)$/.test(type.name)],
  ['Scalars', graphql.isScalarType],
];

/** docs/graphql.md: a section for each type of the schema (`sdl`: its text). */
export const schemaPage = (sdl: string): string => {
  const schema = graphql.buildSchema(sdl);
  const types = Object.values(schema.getTypeMap())
    .filter((type) => !type.name.startsWith('__') && !graphql.isSpecifiedScalarType(type))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const query = schema.getQueryType();
  const section = (type: GraphQLNamedType): string[] => [
    `### ${type.name}`,
    '',
    inCell(type.description),
    '',
    ...bodyOf(type),
    '',
  ];
  return [
    '# The portal’s schema (门户数据接口参考)',
    '',
    'Written from `src/plugins/portal/schema.graphql` by `npm run client`. How to use it: [For front-end developers](front-end.md).',
    '',
    `${kinds.map(([title]) => `[${title}](#${title.toLowerCase().replaceAll(' ', '-')})`).join(' · ')}`,
    '',
    ...(query ? section(query) : []),
    ...kinds.flatMap(([title, is]) => [
      `## ${title}`,
      '',
      ...types.filter((type) => type !== query && is(type)).flatMap(section),
    ]),
  ]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/\n+$/, '\n');
};
