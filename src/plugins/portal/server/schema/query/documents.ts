import {
  type GraphQLFieldConfig,
  type GraphQLFieldConfigArgumentMap,
  GraphQLID,
  GraphQLList,
  GraphQLNonNull,
  GraphQLString,
} from 'graphql';
import { defaultLocale } from '../../../../../domain/change';
import { type PublicType, publicTypes, queryNames } from '../../../../../domain/public-model';
import { readRoot } from '../../plan/field-context';
import { documentList, type Narrow, USUAL_ROWS } from '../../read/document-list';
import { equal } from '../../read/narrow';
import { oneDocument } from '../../read/one-document';
import { wholeList } from '../../read/whole-list';
import { orderBy } from '../../sql/order';
import { connectionOfDocuments, documentType, pageArguments } from '../document-types';
import { codeEnum, localeEnum } from '../enums';
import { filtersOf, filterType } from '../filters';
import { orderArgument, orderAsked } from '../orders';
import { dateTimeScalar } from '../scalars';

export type RootField = GraphQLFieldConfig<unknown, unknown>;

export const localeArgument = {
  locale: {
    type: localeEnum,
    defaultValue: defaultLocale,
    description:
      'Language of the texts; Chinese where there is no translation (语言). `?locale=EN` on the address takes the place of this default',
  },
};

const asOfArgument = (type: PublicType): GraphQLFieldConfigArgumentMap =>
  type.datable
    ? {
        asOf: {
          type: dateTimeScalar,
          description:
            'The catalogue as it stood at this moment, from the ledger (历史时点). Links (unit, domain, subjects) and facets are as of then too; what was withdrawn by then, or whose text was taken out of the ledger since, is absent. Lists inside a document (disclosures) and its history are those of today. Completeness of an item that has changed since is judged anew, without the district’s own rules and registers. A moment in the future is BAD_USER_INPUT, and so is the filter `text` beside it',
        },
      }
    : {};

const one = (type: PublicType): RootField => {
  const by = type.key === 'code' ? 'code' : 'id';
  return {
    type: documentType(type.name),
    description: `${type.label.en} by its ${by} (${type.label.zh}); null when it is not public`,
    args: {
      [by]:
        by === 'code'
          ? { type: new GraphQLNonNull(GraphQLString), description: 'Its code (代码)' }
          : { type: new GraphQLNonNull(GraphQLID), description: 'Its documentId (文档标识)' },
      ...asOfArgument(type),
      ...localeArgument,
    },
    ...readRoot(oneDocument(type, by)),
  };
};

const byFilter =
  (type: PublicType): Narrow =>
  (context, scope) => {
    const filter = context.argument('filter');
    return Object.entries(filtersOf(type.name)).flatMap(([name, { condition }]) => {
      const given = filter.field(name);
      return given.present ? [condition(type, given, scope)] : [];
    });
  };

const many = (type: PublicType): RootField => ({
  type: new GraphQLNonNull(connectionOfDocuments(type.name)),
  description: `${type.label.en}, page by page (${type.label.zh}列表)`,
  args: {
    filter: { type: filterType(type.name), description: 'Narrows the list (筛选条件)' },
    ...orderArgument(type.name),
    ...pageArguments(USUAL_ROWS),
    ...asOfArgument(type),
    ...localeArgument,
  },
  ...readRoot(
    documentList({
      type,
      narrow: byFilter(type),
      order: orderAsked(type.name),
    }),
  ),
});

/** Units are called by their codes, and listed by them. */
const units = (type: PublicType): RootField => ({
  type: new GraphQLNonNull(connectionOfDocuments('unit')),
  description: 'Units by code, page by page (单位列表)',
  args: {
    kind: { type: codeEnum('unitKinds'), description: 'Kind of unit (单位类别)' },
    ...pageArguments(USUAL_ROWS),
    ...localeArgument,
  },
  ...readRoot(
    documentList({
      type,
      narrow: (context, scope) => {
        const kind = context.argument('kind');
        return kind.present ? [equal('kind')(type, kind, scope)] : [];
      },
      order: () => orderBy('CODE_ASC', 'By code', (alias) => `${alias}.code`, false),
    }),
  ),
});

const DOMAINS_OF_A_DISTRICT = 30;

const domains = (type: PublicType): RootField => ({
  type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(documentType('domain')))),
  description: 'All domains, by code (领域列表)',
  args: localeArgument,
  ...readRoot(wholeList(type, 'code', DOMAINS_OF_A_DISTRICT)),
});

const listOf = (type: PublicType): RootField => {
  if (type.name === 'unit') return units(type);
  return type.name === 'domain' ? domains(type) : many(type);
};

/** For each public type: one by id or code, and the list. */
export const documentFields = (): Record<string, RootField> =>
  Object.fromEntries(
    publicTypes.flatMap((type) => {
      const [single, plural] = queryNames(type);
      return [
        [single, one(type)],
        [plural, listOf(type)],
      ];
    }),
  );
