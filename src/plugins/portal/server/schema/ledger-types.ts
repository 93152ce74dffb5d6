import { GraphQLBoolean, GraphQLInt, GraphQLNonNull, GraphQLObjectType, GraphQLString } from 'graphql';
import { read } from '../plan/field-context';
import { ledgerCode, ledgerColumn } from '../read/ledger-column';
import { changeActionEnum } from './enums';
import { dateTimeScalar } from './scalars';

export const seqField = {
  type: new GraphQLNonNull(GraphQLInt),
  description: 'Number of the entry, without gaps, in the order of the commits (序号)',
  ...read(ledgerColumn('seq', 'integer')),
};
export const actionField = {
  type: new GraphQLNonNull(changeActionEnum),
  description: 'What the entry did (动作)',
  ...read(ledgerCode('action')),
};
export const atField = {
  type: new GraphQLNonNull(dateTimeScalar),
  description: 'When (时间)',
  ...read(ledgerColumn('at', 'iso')),
};
export const hashField = {
  type: new GraphQLNonNull(GraphQLString),
  description: 'SHA-256 of the entry, which covers the entry before it (校验值)',
  ...read(ledgerColumn('hash', 'id')),
};
export const redactedField = {
  type: new GraphQLNonNull(GraphQLBoolean),
  description: 'Whether its text was taken out later, as of personal data (内容已去除)',
  ...read(ledgerColumn('redacted', 'boolean')),
};
export const redactsField = {
  type: GraphQLInt,
  description:
    'Number of the entry whose text a redaction took out; null for every other action (所去除内容的序号)',
  ...read(ledgerColumn('redacts', 'integer')),
};

export const ledgerEntryType = new GraphQLObjectType({
  name: 'LedgerEntry',
  description: 'An entry of the ledger, without its text (账本记录).',
  fields: { seq: seqField, action: actionField, at: atField, hash: hashField, redacted: redactedField },
});

export const ledgerHeadType = new GraphQLObjectType({
  name: 'LedgerHead',
  description: 'The end of the ledger (账本末端): it vouches for every entry before.',
  fields: {
    seq: seqField,
    hash: hashField,
    at: {
      ...atField,
      type: dateTimeScalar,
      description: 'Time of the latest entry; null for an empty ledger',
    },
  },
});
