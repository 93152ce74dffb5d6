import {
  GraphQLFloat,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
} from 'graphql';
import { read, readRoot } from '../../plan/field-context';
import { completeness, summedBand, summedBy, summedItems, summedScore } from '../../read/completeness';
import { linkedDocument } from '../../read/linked-document';
import { documentType } from '../document-types';
import { codeEnum } from '../enums';
import { localeArgument, type RootField } from './documents';

const sums = (): Record<string, RootField> => ({
  items: {
    type: new GraphQLNonNull(GraphQLInt),
    description: 'How many items are published (已公开事项数)',
    ...read(summedItems),
  },
  score: {
    type: GraphQLFloat,
    description: 'Mean score of the items, of 100; null where there is none (平均完整度)',
    ...read(summedScore),
  },
  band: {
    type: codeEnum('bands'),
    description: 'Band of the mean score (等次)',
    ...read(summedBand),
  },
});

const byLink = (name: string, link: 'unit' | 'domain', about: string): GraphQLObjectType =>
  new GraphQLObjectType({
    name,
    description: `Completeness of the published items of a ${link} (${about}).`,
    fields: () => ({
      [link]: {
        type: new GraphQLNonNull(documentType(link)),
        description: `The ${link} (${link === 'unit' ? '单位' : '领域'})`,
        ...read(linkedDocument(link, link)),
      },
      ...sums(),
    }),
  });

const list = (type: GraphQLObjectType) => new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(type)));

const completenessType = (): GraphQLObjectType => {
  const unit = byLink('UnitCompleteness', 'unit', '单位完整度');
  const domain = byLink('DomainCompleteness', 'domain', '领域完整度');
  return new GraphQLObjectType({
    name: 'Completeness',
    description: 'How complete the published catalogue items are (完整度汇总).',
    fields: {
      ...sums(),
      byUnit: {
        type: list(unit),
        description: 'Unit by unit, lowest score first (分单位)',
        ...read(summedBy('unit', unit.name)),
      },
      byDomain: {
        type: list(domain),
        description: 'Domain by domain, lowest score first (分领域)',
        ...read(summedBy('domain', domain.name)),
      },
    },
  });
};

export const completenessFields = (): Record<string, RootField> => ({
  completeness: {
    type: new GraphQLNonNull(completenessType()),
    description: 'How complete the published items of a unit, a domain or the district are (完整度)',
    args: {
      unit: { type: GraphQLString, description: 'Unit by its code (单位代码)' },
      domain: { type: GraphQLString, description: 'Domain by its code (领域代码)' },
      ...localeArgument,
    },
    ...readRoot(completeness),
  },
});
