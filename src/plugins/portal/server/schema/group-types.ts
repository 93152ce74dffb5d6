import {
  GraphQLBoolean,
  type GraphQLFieldConfig,
  GraphQLFloat,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLOutputType,
  GraphQLString,
} from 'graphql';
import type { Field, Fields, GroupField, PublicTypeName } from '../../../../domain/public-model';
import { codeEnum } from './enums';
import { dateScalar, dateTimeScalar } from './scalars';

export type DocumentTypes = (name: PublicTypeName) => GraphQLObjectType;

const everyOne = (type: GraphQLOutputType): GraphQLOutputType =>
  new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(type)));

/** The object types of groups. A group that several types share is one type. */
export class GroupTypes {
  private readonly made = new Map<string, GraphQLObjectType>();

  constructor(private readonly documents: DocumentTypes) {}

  /** The GraphQL type of a declared field. */
  typeOf(field: Field): GraphQLOutputType {
    const bare = this.bareType(field);
    if (field.kind === 'codes' || field.kind === 'groups' || field.kind === 'links') return everyOne(bare);
    return 'required' in field && field.required === true ? new GraphQLNonNull(bare) : bare;
  }

  private bareType(field: Field): GraphQLObjectType | ReturnType<typeof codeEnum> | typeof dateScalar {
    switch (field.kind) {
      case 'text':
        return GraphQLString;
      case 'date':
        return dateScalar;
      case 'datetime':
        return dateTimeScalar;
      case 'boolean':
        return GraphQLBoolean;
      case 'integer':
        return GraphQLInt;
      case 'number':
        return GraphQLFloat;
      case 'code':
      case 'codes':
        return codeEnum(field.list);
      case 'link':
      case 'links':
        return this.documents(field.to);
      default:
        return this.groupType(field);
    }
  }

  private groupType(group: GroupField): GraphQLObjectType {
    const known = this.made.get(group.graphql);
    if (known) return known;
    const type: GraphQLObjectType = new GraphQLObjectType({
      name: group.graphql,
      description: `${group.about}.`,
      fields: () => this.fieldsOf({ ...group.fields, ...group.derived?.fields }),
    });
    this.made.set(group.graphql, type);
    return type;
  }

  private fieldsOf(fields: Fields): Record<string, GraphQLFieldConfig<unknown, unknown>> {
    return Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [
        name,
        { type: this.typeOf(field), description: field.about },
      ]),
    );
  }
}
