import {
  GraphQLBoolean,
  type GraphQLFieldConfig,
  GraphQLID,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
  isNonNullType,
} from 'graphql';
import {
  allFields,
  type PublicType,
  type PublicTypeName,
  publicTypes,
  reverseLinksOf,
} from '../../../../domain/public-model';
import { read } from '../plan/field-context';
import { plainText } from '../read/cells';
import { documentsThatLink } from '../read/documents-that-link';
import { stateOfEvent } from '../read/event-state';
import { history } from '../read/history';
import { policyInForce } from '../read/in-force';
import { ledgerCode, ledgerColumn } from '../read/ledger-column';
import { storedField } from '../read/stored-field';
import { newestFirst } from '../sql/order';
import { connectionOf } from './connections';
import { eventStateEnum, localeEnum } from './enums';
import { facetsType } from './facets';
import { GroupTypes } from './group-types';
import { about, nodeInterface, publicDocument } from './interfaces';
import { ledgerEntryType } from './ledger-types';
import { orderArgument, orderAsked } from './orders';
import { dateTimeScalar } from './scalars';
import { variantsField } from './variants';

type FieldConfig = GraphQLFieldConfig<unknown, unknown>;

const title: FieldConfig = {
  type: new GraphQLNonNull(GraphQLString),
  description: about.title,
  ...read(({ scope, alias }) => plainText(scope, `${alias}.title_text`)),
};

const before = {
  id: {
    type: new GraphQLNonNull(GraphQLID),
    description: about.id,
    ...read(ledgerColumn('document_id', 'id')),
  },
  locale: { type: new GraphQLNonNull(localeEnum), description: about.locale, ...read(ledgerCode('locale')) },
} satisfies Record<string, FieldConfig>;

const after = {
  publishedAt: {
    type: new GraphQLNonNull(dateTimeScalar),
    description: about.publishedAt,
    ...read(ledgerColumn('published_at', 'iso')),
  },
  updatedAt: {
    type: new GraphQLNonNull(dateTimeScalar),
    description: about.updatedAt,
    ...read(ledgerColumn('updated_at', 'iso')),
  },
  history: {
    type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(ledgerEntryType))),
    description: about.history,
    ...read(history),
  },
} satisfies Record<string, FieldConfig>;

export const pageArguments = (usual: number) => ({
  first: { type: GraphQLInt, defaultValue: usual, description: 'How many rows, at most 100 (条数)' },
  after: { type: GraphQLString, description: 'The cursor after which the page begins (起始游标)' },
});

const made = new Map<PublicTypeName, GraphQLObjectType>();
const groups = new GroupTypes((name) => documentType(name));

const declared = (type: PublicType): Record<string, FieldConfig> =>
  Object.fromEntries(
    Object.entries(allFields(type)).map(([name, field]) => {
      const bare = groups.typeOf(field);
      const always = type.neverNull?.includes(name) === true && !isNonNullType(bare);
      return [
        name,
        {
          type: always ? new GraphQLNonNull(bare) : bare,
          description: field.about,
          ...read(storedField(type, name, field)),
        },
      ];
    }),
  );

const reverse = (type: PublicType): Record<string, FieldConfig> =>
  Object.fromEntries(
    reverseLinksOf(type).map((link) => [
      link.as,
      {
        type: new GraphQLNonNull(connectionOfDocuments(link.of)),
        description: `${link.about}, newest first${link.ordered ? ' unless another order is asked for' : ''}`,
        args: { ...(link.ordered ? orderArgument(link.of) : {}), ...pageArguments(10) },
        ...read(documentsThatLink(link.of, link.by, link.ordered ? orderAsked(link.of) : () => newestFirst)),
      },
    ]),
  );

const ofEvents: Record<string, FieldConfig> = {
  state: {
    type: new GraphQLNonNull(eventStateEnum),
    description: 'State at the time of the request, from its dates (活动状态)',
    ...read(stateOfEvent),
  },
};

const ofPolicies: Record<string, FieldConfig> = {
  inForce: {
    type: new GraphQLNonNull(GraphQLBoolean),
    description: 'Whether it is in force on the day of the request, by its validity and its dates (现行有效)',
    ...read(policyInForce),
  },
};

/** The object type of a public type: what its declaration names, and what every public document has. */
export const documentType = (name: PublicTypeName): GraphQLObjectType => {
  const known = made.get(name);
  if (known) return known;
  const declaration = publicTypes.find((candidate) => candidate.name === name);
  if (!declaration) throw new Error(`No public type is called ${name}`);
  const type = new GraphQLObjectType({
    name: declaration.graphql,
    description: `${declaration.label.en} (${declaration.label.zh}).`,
    interfaces: [nodeInterface, publicDocument],
    fields: () => ({
      ...before,
      title,
      ...declared(declaration),
      ...(name === 'participation-event' ? ofEvents : {}),
      ...(name === 'policy' ? ofPolicies : {}),
      ...variantsField(declaration),
      ...reverse(declaration),
      ...after,
    }),
  });
  made.set(name, type);
  return type;
};

/** The connection of a public type; of a list that is filtered, with its facets. */
export const connectionOfDocuments = (name: PublicTypeName): GraphQLObjectType =>
  connectionOf(documentType(name), undefined, () => facetsType(name, documentType));
