import { type GraphQLFieldConfig, GraphQLInt, GraphQLList, GraphQLNonNull, GraphQLObjectType } from 'graphql';
import {
  type CodeField,
  type LinkField,
  type LinksField,
  type PublicTypeName,
  pluralOf,
  publicType,
  queryNames,
} from '../../../../domain/public-model';
import { read } from '../plan/field-context';
import { coded } from '../read/cells';
import { MOST_VALUES } from '../read/facets';
import { ledgerColumn } from '../read/ledger-column';
import { linkedDocument } from '../read/linked-document';
import { codeEnum } from './enums';
import type { DocumentTypes } from './group-types';

type Faceted = CodeField | LinkField | LinksField;
type FacetedField = readonly [field: string, declared: Faceted];

/** What a facet by codes is called; by a link, it has the name of the list of what is linked. */
const nameOfCodes = (field: string): string => (field === 'fiveOpen' ? field : pluralOf(field));

/** The fields by which a list is counted: those that it is listed by, if they hold codes or something with a code. */
const facetedFields = (name: PublicTypeName): readonly FacetedField[] => {
  const type = publicType(name);
  // Units and domains are listed whole, without a filter.
  if (name === 'unit' || name === 'domain') return [];
  return type.listedBy.flatMap((field): FacetedField[] => {
    const declared = type.fields[field];
    if (declared?.kind === 'code') return [[field, declared]];
    const linked = declared?.kind === 'link' || declared?.kind === 'links';
    return linked && publicType(declared.to).key ? [[field, declared]] : [];
  });
};

const made = new Map<string, GraphQLObjectType>();

const valueType = (field: Faceted, documentType: DocumentTypes): GraphQLObjectType => {
  const value = field.kind === 'code' ? codeEnum(field.list) : documentType(field.to);
  const name = `${value.name}Facet`;
  const known = made.get(name);
  if (known) return known;
  const type = new GraphQLObjectType({
    name,
    description: `How many rows of a list have one ${value.name} (分面值).`,
    fields: () => ({
      value: {
        type: new GraphQLNonNull(value),
        description: 'The value (取值)',
        ...read(
          field.kind === 'code'
            ? ({ scope, alias }) => coded(scope.column(`${alias}.value`), field.list)
            : linkedDocument(field.to, 'value'),
        ),
      },
      count: {
        type: new GraphQLNonNull(GraphQLInt),
        description: 'How many rows have it (数量)',
        ...read(ledgerColumn('n', 'integer')),
      },
    }),
  });
  made.set(name, type);
  return type;
};

const facetField = (
  [field, declared]: FacetedField,
  documentType: DocumentTypes,
): [string, GraphQLFieldConfig<unknown, unknown>] => [
  declared.kind === 'code' ? nameOfCodes(field) : queryNames(publicType(declared.to))[1],
  {
    type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(valueType(declared, documentType)))),
    description: `${declared.about}: values that occur, most rows first`,
    extensions: { facet: field },
  },
];

/** The facets of a type's lists, or null where it has none. They follow from what the type is listed by. */
export const facetsType = (name: PublicTypeName, documentType: DocumentTypes): GraphQLObjectType | null => {
  const fields = facetedFields(name);
  const { graphql, label } = publicType(name);
  if (fields.length === 0) return null;
  return new GraphQLObjectType({
    name: `${graphql}Facets`,
    description: `How many rows a list of ${graphql} has by its values (${label.zh}分面统计), within the filter as it is given; each facet ignores the filter on its own field, so that it tells what a reader could choose instead. Values that do not occur, or are not public, are left out; at most ${MOST_VALUES}.`,
    fields: () => Object.fromEntries(fields.map((field) => facetField(field, documentType))),
  });
};
