import { GraphQLID, GraphQLInputObjectType, type GraphQLInputType, GraphQLString } from 'graphql';
import {
  allFields,
  type LinkField,
  type PublicType,
  type PublicTypeName,
  publicType,
  publicTypes,
} from '../../../../domain/public-model';
import { inState } from '../read/event-state';
import {
  among,
  amongLinksByCode,
  before,
  contains,
  equal,
  from,
  linkedByCode,
  linkedIntoTree,
  published,
} from '../read/narrow';
import type { Condition } from '../read/narrowing';
import { codeEnum, eventStateEnum } from './enums';
import { dateScalar, dateTimeScalar } from './scalars';

/** One field of a filter: what it takes, and how it narrows the list. */
export interface Filter {
  readonly type: GraphQLInputType;
  readonly about: string;
  readonly condition: Condition;
}
type Filters = Readonly<Record<string, Filter>>;

/** A link narrows by the code of a unit or a domain, under that type's name; by the id of anything else. */
const byLink = (name: string, { to, about }: Pick<LinkField, 'to' | 'about'>): Filters => {
  if (to === 'unit')
    return {
      unit: { type: GraphQLString, about: `${about}, by its code`, condition: linkedByCode(name, 'unit') },
      unitTree: {
        type: GraphQLString,
        about: `${about}: the unit of this code, or one beneath it (含全部下级)`,
        condition: linkedIntoTree(name),
      },
    };
  if (to === 'domain')
    return {
      domain: {
        type: GraphQLString,
        about: `${about}, by its code`,
        condition: linkedByCode(name, 'domain'),
      },
    };
  return { [name]: { type: GraphQLID, about: `${about}, by its id`, condition: equal(name) } };
};

/** `filter`: its name, `name`: the field by which it narrows. */
const byField = (type: PublicType, filter: string, name: string): Filters => {
  const field = allFields(type)[name];
  switch (field?.kind) {
    case 'link':
      return byLink(name, field);
    case 'links':
      if (field.to !== 'unit' && field.to !== 'domain') break;
      return {
        [field.to]: {
          type: GraphQLString,
          about: `${field.about}: one of them, by its code`,
          condition: amongLinksByCode(name, field.to),
        },
      };
    case 'code':
      return { [filter]: { type: codeEnum(field.list), about: field.about, condition: equal(name) } };
    case 'codes':
      return { [filter]: { type: codeEnum(field.list), about: field.about, condition: among(name) } };
    case 'date':
      return {
        [`${filter}From`]: {
          type: dateScalar,
          about: `${field.about}: on this day or later`,
          condition: from(name),
        },
        [`${filter}Before`]: {
          type: dateScalar,
          about: `${field.about}: before this day`,
          condition: before(name),
        },
      };
  }
  throw new Error(`Lists of ${type.name} cannot be narrowed by ${name}`);
};

/** All of them; two that would have one name are a mistake of the declaration. */
const together = (type: PublicType, filters: readonly Filters[]): Filters => {
  const entries = filters.flatMap((each) => Object.entries(each));
  const names = entries.map(([name]) => name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new Error(`Two filters of ${type.name} would be called ${twice}`);
  return Object.fromEntries(entries);
};

const common: Filters = {
  text: {
    type: GraphQLString,
    about: 'All words of it stand in the title or the texts, as in `search` (关键词)',
    condition: contains,
  },
  publishedFrom: {
    type: dateTimeScalar,
    about: 'First published at this time or later (发布起始时间)',
    condition: published('>='),
  },
  publishedBefore: {
    type: dateTimeScalar,
    about: 'First published before this time (发布截止时间)',
    condition: published('<'),
  },
};

const ofEvents: Filters = {
  state: { type: eventStateEnum, about: 'State at the time of the request (活动状态)', condition: inState },
};

/** What a type is listed by, what else it is filtered by, and what all have in common. */
export const filtersOf = (name: PublicTypeName): Filters => {
  const type = publicType(name);
  const declared = [
    ...type.listedBy.map((field) => [field, field] as const),
    ...Object.entries(type.filteredBy ?? {}),
  ];
  return together(type, [
    ...declared.map(([filter, field]) => byField(type, filter, field)),
    name === 'participation-event' ? ofEvents : {},
    common,
  ]);
};

const narrowsSearch = ({ searched }: PublicType, name: string): boolean =>
  searched.narrowedBy?.includes(name) ?? false;

/**
 * Filters that narrow a search: those that types declare (`searched.narrowedBy`). What a document does not say it
 * cannot answer, so that documents of all other types are left out.
 */
export const searchFilters = (): Filters =>
  Object.fromEntries(
    [...new Set(publicTypes.flatMap(({ searched }) => searched.narrowedBy ?? []))].map((name) => {
      const types = publicTypes.filter((type: PublicType) => narrowsSearch(type, name));
      const filters = types.map((type) => filtersOf(type.name)[name]);
      const [filter] = filters;
      if (!filter || filters.some((other) => other?.type !== filter.type))
        throw new Error(`The filter ${name} of searches is not the same for all types that have it`);
      return [
        name,
        {
          type: filter.type,
          about: `${types.map(({ graphql }, at) => `${graphql}: ${filters[at]?.about}`).join('; ')}. Documents of other types do not say, and are left out (其他类型不在此列)`,
          condition: (type, given, scope) =>
            narrowsSearch(type, name)
              ? (filtersOf(type.name)[name] as Filter).condition(type, given, scope)
              : () => 'false',
        } satisfies Filter,
      ];
    }),
  );

const made = new Map<PublicTypeName, GraphQLInputObjectType>();

export const filterType = (name: PublicTypeName): GraphQLInputObjectType => {
  const known = made.get(name);
  if (known) return known;
  const { graphql, label } = publicType(name);
  const type = new GraphQLInputObjectType({
    name: `${graphql}Filter`,
    description: `Narrows a list of ${graphql} (${label.zh}筛选条件); what is given must hold together.`,
    fields: Object.fromEntries(
      Object.entries(filtersOf(name)).map(([field, { type: input, about }]) => [
        field,
        { type: input, description: about },
      ]),
    ),
  });
  made.set(name, type);
  return type;
};
