import {
  GraphQLBoolean,
  GraphQLEnumType,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
} from 'graphql';
import { searchOrders } from '../read/search/order';
import { connectionOf } from './connections';
import { askedKindEnum, searchTypeEnum } from './enums';
import { publicDocument } from './interfaces';

const text = new GraphQLNonNull(GraphQLString);

const highlightsType = new GraphQLObjectType({
  name: 'SearchHighlights',
  description:
    'Texts of a document with the words of the question marked (高亮): HTML in which & < > " \' are escaped and the only tag is <mark>, so that it can be put into a page as it is.',
  fields: {
    title: { type: text, description: 'The title (标题)' },
    excerpt: {
      type: text,
      description:
        'About 120 signs of the texts: where the words that tell most stand nearest to each other, with the whole sentence or clause around them; … where text was left out. Without the title; the beginning of the texts where only the title has the words (摘要)',
    },
  },
});

export const suggestionType = new GraphQLObjectType({
  name: 'Suggestion',
  description: 'What a reader who is typing may mean (搜索联想): a word to search for, or a title.',
  fields: {
    text: { type: text, description: 'The word or the title, to be shown and searched for (建议文字)' },
    type: {
      type: searchTypeEnum,
      description: 'The type of the documents that are called so; null for a word (类型)',
    },
    id: {
      type: GraphQLID,
      description:
        'The document, where it is one: lead to it; null for a word and a title of several (文档标识)',
    },
    documents: {
      type: GraphQLInt,
      description:
        'In how many documents a word stands; a search for it finds its other names, too. Null for a title (出现篇数)',
    },
  },
});

const said: Readonly<Record<string, string>> = { RELEVANCE: '最相关在前', NEWEST: '最新发布在前' };

export const searchOrderEnum = new GraphQLEnumType({
  name: 'SearchOrder',
  description: 'Order of what a search finds (搜索排序).',
  values: Object.fromEntries(
    searchOrders.map(({ name, about }) => [name, { description: `${about} (${said[name]})` }]),
  ),
});

const typeFacet = new GraphQLObjectType({
  name: 'SearchTypeFacet',
  description: 'How many documents of one type a search found (类型分面值).',
  fields: {
    type: { type: new GraphQLNonNull(searchTypeEnum), description: 'The type (类型)' },
    count: { type: new GraphQLNonNull(GraphQLInt), description: 'How many (数量)' },
  },
});

const facetsType = new GraphQLObjectType({
  name: 'SearchFacets',
  description:
    'How many documents a search found, by what they are (搜索分面统计), within all its arguments; of each at most 10,000 are counted.',
  fields: {
    types: {
      type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(typeFacet))),
      description: 'By type; those with most documents first (按类型)',
    },
  },
});

const answerType = () =>
  new GraphQLObjectType({
    name: 'SearchAnswer',
    description:
      'What answers a question above the list, word for word from the field of a public document, and never made up (直接答案).',
    fields: {
      kind: {
        type: new GraphQLNonNull(askedKindEnum),
        description: 'What the question asks for (问的是什么)',
      },
      text: {
        type: new GraphQLNonNull(GraphQLString),
        description: 'What stands in the field; items of a list with ； between them. Plain text (答案原文)',
      },
      document: {
        type: new GraphQLNonNull(publicDocument),
        description: 'The document that says so: name it, its unit and its day beside the text (出处)',
      },
      field: {
        type: new GraphQLNonNull(GraphQLString),
        description: 'The field of the document, as its type calls it: `fee`, `contact.phone` (所在字段)',
      },
    },
  });

export const searchConnection = () =>
  connectionOf(publicDocument, 'Search', () => facetsType, {
    connection: {
      totalIsExact: {
        type: new GraphQLNonNull(GraphQLBoolean),
        description:
          'False where more than 10,000 documents are found: they are not counted further, and totalCount and the facets stop there (总数是否准确)',
      },
      answer: {
        type: answerType(),
        description:
          'The answer to a question such as 办居住证要带什么; null where none is sure, and with `after`: it belongs to the first page (直接答案)',
      },
      relaxed: {
        type: new GraphQLNonNull(GraphQLBoolean),
        description:
          'True where no document has all words of the question, and those with some of them are shown: say so (没有同时包含…的结果) (是否已放宽)',
      },
      corrected: {
        type: GraphQLString,
        description:
          'The question with a word of the field in place of one that sounds like it and is no word: 低保 for 底保. Documents with either are found; null where nothing was taken for something else (纠正后的问题)',
      },
    },
    edge: {
      score: {
        type: new GraphQLNonNull(GraphQLFloat),
        description:
          'How well the document answers: more is better. It follows from the document, the question, and in how many documents each of its words stands; a cursor keeps what the words told when its list was begun. Comparable within one list only; 0 to some tens of thousands (相关度)',
      },
      highlights: {
        type: new GraphQLNonNull(highlightsType),
        description: 'Title and excerpt with the words marked (高亮)',
      },
    },
  });
