import { GraphQLID, GraphQLInterfaceType, GraphQLList, GraphQLNonNull, GraphQLString } from 'graphql';
import { localeEnum } from './enums';
import { ledgerEntryType } from './ledger-types';
import { dateTimeScalar } from './scalars';

/** What every public document has, in the words of the interface and of each type. */
export const about = {
  id: 'documentId: names the document for good, whatever is revised (文档标识)',
  locale: 'The language that the texts are really in (语言)',
  title: 'Title in one line (标题)',
  publishedAt: 'First publish since the document was last absent (发布时间)',
  updatedAt: 'Latest change of what is public (更新时间)',
  history:
    'What the ledger has of it in this document’s own language (`locale`), oldest first, without texts; a translation has a history of its own (账本，只含本语言版本)',
};

export const nodeInterface = new GraphQLInterfaceType({
  name: 'Node',
  description: 'Anything with an id (节点), as Relay has it.',
  fields: { id: { type: new GraphQLNonNull(GraphQLID), description: about.id } },
});

export const publicDocument = new GraphQLInterfaceType({
  name: 'PublicDocument',
  description: 'What every public document has (公开内容).',
  interfaces: [nodeInterface],
  fields: {
    id: { type: new GraphQLNonNull(GraphQLID), description: about.id },
    locale: { type: new GraphQLNonNull(localeEnum), description: about.locale },
    title: { type: new GraphQLNonNull(GraphQLString), description: about.title },
    publishedAt: { type: new GraphQLNonNull(dateTimeScalar), description: about.publishedAt },
    updatedAt: { type: new GraphQLNonNull(dateTimeScalar), description: about.updatedAt },
    history: {
      type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(ledgerEntryType))),
      description: about.history,
    },
  },
});
