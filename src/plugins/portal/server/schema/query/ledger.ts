import {
  GraphQLBoolean,
  GraphQLID,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
} from 'graphql';
import { read, readRoot } from '../../plan/field-context';
import { anyDocument } from '../../read/any-document';
import { changeDocument } from '../../read/change-document';
import { changeTitle } from '../../read/change-title';
import { changes } from '../../read/changes';
import { ledgerCode, ledgerColumn } from '../../read/ledger-column';
import { ledgerHead, ledgerId } from '../../read/ledger-head';
import { connectionOf } from '../connections';
import { codeEnum, localeEnum, searchTypeEnum } from '../enums';
import { publicDocument } from '../interfaces';
import {
  actionField,
  atField,
  hashField,
  ledgerHeadType,
  redactedField,
  redactsField,
  seqField,
} from '../ledger-types';
import { jsonScalar } from '../scalars';
import type { RootField } from './documents';

const changeType = new GraphQLObjectType({
  name: 'Change',
  description: 'An entry of the ledger, with what it made public (公开变更).',
  fields: {
    seq: seqField,
    action: actionField,
    type: {
      type: new GraphQLNonNull(searchTypeEnum),
      description: 'Type of the document (类型)',
      ...read(ledgerCode('type')),
    },
    id: {
      type: new GraphQLNonNull(GraphQLID),
      description: 'documentId (文档标识)',
      ...read(ledgerColumn('document_id', 'id')),
    },
    locale: {
      type: new GraphQLNonNull(localeEnum),
      description: 'Language of the texts (语言)',
      ...read(ledgerCode('locale')),
    },
    unitCode: {
      type: GraphQLString,
      description: 'Code of the responsible unit at that time (单位代码)',
      ...read(ledgerColumn('unit_code', 'raw')),
    },
    unitName: {
      type: GraphQLString,
      description: 'Name of the responsible unit at that time (单位名称)',
      ...read(ledgerColumn('unit_name', 'raw')),
    },
    title: {
      type: GraphQLString,
      description: 'Title that was made public, or taken back (标题)',
      ...read(changeTitle),
    },
    at: atField,
    hash: hashField,
    redacted: redactedField,
    redacts: redactsField,
    left: {
      type: new GraphQLNonNull(GraphQLBoolean),
      description:
        'Whether the document is in the part asked for no more: told as a withdrawal, though it may be public elsewhere (离开所订范围)',
      ...read(ledgerColumn('has_left', 'boolean')),
    },
    document: {
      type: jsonScalar,
      description:
        'The public fields as the entry has them, links as ids, codes in lower case; null for a withdrawal, after a redaction and where it cannot be read (公开内容)',
      ...read(changeDocument),
    },
    node: {
      type: publicDocument,
      description: 'The document as it is public now; null when it is not any more (现行内容)',
      ...read(({ planner, nodes, scope, alias }) =>
        anyDocument(planner, nodes, scope, `${alias}.document_id`),
      ),
    },
  },
});

export const ledgerFields = (): Record<string, RootField> => ({
  changes: {
    type: new GraphQLNonNull(connectionOf(changeType)),
    description:
      'What was made public, changed and taken back, in the order of the ledger (公开变更): keep the last cursor, ask for what is after it, and nothing is missed or repeated. Narrowed, it tells what was in the part before or is in it now; what leaves it is told with `left`',
    args: {
      after: {
        type: GraphQLString,
        description: 'A cursor of this list, or a number of the ledger (起始游标或序号)',
      },
      types: {
        type: new GraphQLList(new GraphQLNonNull(searchTypeEnum)),
        description: 'Only these types; an empty list is all of them (类型，空表即全部)',
      },
      unit: {
        type: GraphQLString,
        description:
          'Code of a unit: its documents, and those of the units below it and of its successors (单位代码)',
      },
      domain: { type: GraphQLString, description: 'Code of a domain (领域代码)' },
      fiveOpen: { type: codeEnum('fiveOpen'), description: 'One of the five kinds of openness (五公开)' },
      column: {
        type: GraphQLString,
        description: 'Code of a column of the website, and of whatever replaced it (专栏代码)',
      },
      first: { type: GraphQLInt, defaultValue: 100, description: 'How many rows, at most 100 (条数)' },
    },
    ...readRoot(changes),
  },
  ledgerHead: {
    type: new GraphQLNonNull(ledgerHeadType),
    description: 'The end of the ledger (账本末端)',
    ...readRoot(ledgerHead),
  },
  ledgerId: {
    type: new GraphQLNonNull(GraphQLID),
    description:
      'Which history the ledger is (账本标识): stays while entries are only added, changes when a restore took some away',
    ...readRoot(ledgerId),
  },
});
