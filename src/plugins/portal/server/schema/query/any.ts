import { GraphQLID, GraphQLList, GraphQLNonNull, GraphQLString } from 'graphql';
import { readRoot } from '../../plan/site';
import { USUAL_ROWS } from '../../read/document-list';
import { node } from '../../read/node';
import { search } from '../../read/search';
import { connectionOf } from '../connections';
import { pageArguments } from '../document-types';
import { searchTypeEnum } from '../enums';
import { nodeInterface, publicDocument } from '../interfaces';
import { localeArgument, type RootField } from './documents';

/** What asks across the types. */
export const anyFields = (): Record<string, RootField> => ({
  node: {
    type: nodeInterface,
    description: 'Any public document by its id (按标识查询); null when it is not public',
    args: {
      id: { type: new GraphQLNonNull(GraphQLID), description: 'Its documentId (文档标识)' },
      ...localeArgument,
    },
    ...readRoot(node),
  },
  search: {
    type: new GraphQLNonNull(connectionOf(publicDocument, 'Search')),
    description: 'Documents whose title or texts have the words, newest first (搜索)',
    args: {
      text: { type: new GraphQLNonNull(GraphQLString), description: 'The words (关键词)' },
      types: {
        type: new GraphQLList(new GraphQLNonNull(searchTypeEnum)),
        description: 'Only these types (类型)',
      },
      unit: { type: GraphQLString, description: 'The responsible unit by its code (单位代码)' },
      ...pageArguments(USUAL_ROWS),
      ...localeArgument,
    },
    ...readRoot(search),
  },
});
