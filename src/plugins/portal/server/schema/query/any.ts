import { GraphQLID, GraphQLInt, GraphQLList, GraphQLNonNull, GraphQLString } from 'graphql';
import { readRoot } from '../../plan/field-context';
import { USUAL_ROWS } from '../../read/document-list';
import { node } from '../../read/node';
import { search } from '../../read/search';
import { suggestions, USUAL_SUGGESTIONS } from '../../read/search/suggestions';
import { pageArguments } from '../document-types';
import { searchTypeEnum } from '../enums';
import { searchFilters } from '../filters';
import { nodeInterface } from '../interfaces';
import { dateTimeScalar } from '../scalars';
import { searchConnection, searchOrderEnum, suggestionType } from '../search-types';
import { localeArgument, type RootField } from './documents';

const filters = searchFilters();

/** What asks across the types. */
export const anyFields = (): Record<string, RootField> => ({
  node: {
    type: nodeInterface,
    description:
      'Any public document by its id, in the language that the address names by `?locale=` (按标识查询); null when it is not public',
    args: {
      id: { type: new GraphQLNonNull(GraphQLID), description: 'Its documentId (文档标识)' },
    },
    ...readRoot(node),
  },
  suggestions: {
    type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(suggestionType))),
    description:
      'What a reader who is typing may mean, best first (搜索联想): words of the field that stand in public documents, and titles. In Chinese characters, or the sounds or first letters of words of the field (gjj: 公积金). Of an empty text nothing. Ask again with each sign that is typed',
    args: {
      text: {
        type: new GraphQLNonNull(GraphQLString),
        description: 'What was typed so far; what is after the 200th sign is not read (已输入的文字)',
      },
      first: {
        type: GraphQLInt,
        defaultValue: USUAL_SUGGESTIONS,
        description: 'How many, at most 100 (条数)',
      },
      ...localeArgument,
    },
    ...readRoot(suggestions),
  },
  search: {
    type: new GraphQLNonNull(searchConnection()),
    description:
      'Documents that answer a question, best first (搜索). Chinese is cut into words; a word is found in its other forms, too (低保, 最低生活保障); names, codes and document numbers (民发〔2012〕45号 with any brackets) come first. Any telling word finds, the best first; where no document has all words, see `relaxed`. An empty text finds everything.',
    args: {
      text: {
        type: new GraphQLNonNull(GraphQLString),
        description:
          'The question in the words of the reader; what is after the 200th sign is not read (关键词)',
      },
      types: {
        type: new GraphQLList(new GraphQLNonNull(searchTypeEnum)),
        description: 'Only these types; an empty list is all of them (类型，空表即全部)',
      },
      unit: { type: GraphQLString, description: 'The responsible unit by its code (单位代码)' },
      unitTree: {
        type: GraphQLString,
        description: 'The responsible unit by its code, or one beneath it (单位及下级单位代码)',
      },
      domain: { type: GraphQLString, description: 'A domain that it belongs to, by its code (领域代码)' },
      ...Object.fromEntries(
        Object.entries(filters).map(([name, { type, about }]) => [name, { type, description: about }]),
      ),
      publishedFrom: {
        type: dateTimeScalar,
        description: 'First published at this time or later (发布起始时间)',
      },
      publishedBefore: {
        type: dateTimeScalar,
        description: 'First published before this time (发布截止时间)',
      },
      orderBy: { type: searchOrderEnum, defaultValue: 'RELEVANCE', description: 'Order (排序)' },
      ...pageArguments(USUAL_ROWS),
      ...localeArgument,
    },
    ...readRoot(search(filters)),
  },
});
