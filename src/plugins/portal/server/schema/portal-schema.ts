import { GraphQLObjectType, GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { publicTypes } from '../../../../domain/public-model';
import { documentType } from './document-types';
import { anyFields } from './query/any';
import { completenessFields } from './query/completeness';
import { documentFields } from './query/documents';
import { ledgerFields } from './query/ledger';

/** The portal's schema: it follows from the declarations of the public model, and from nothing else. */
export const portalSchema = new GraphQLSchema({
  description: 'What the district has made public (政务公开数据).',
  query: new GraphQLObjectType({
    name: 'Query',
    description: 'Questions to what is public now, and to the ledger of it (查询).',
    fields: () => ({ ...documentFields(), ...anyFields(), ...completenessFields(), ...ledgerFields() }),
  }),
  types: publicTypes.map(({ name }) => documentType(name)),
});

/** The schema as a text, sorted: src/plugins/portal/schema.graphql, and what /portal/schema.graphql answers. */
export const schemaText = (): string => `${printSchema(lexicographicSortSchema(portalSchema))}\n`;
