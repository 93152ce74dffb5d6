import { GraphQLID, GraphQLInputObjectType, type GraphQLInputType, GraphQLString } from 'graphql';
import { type PublicTypeName, publicType } from '../../../../domain/public-model';
import { inState } from '../read/event-state';
import {
  among,
  amongLinksByCode,
  before,
  contains,
  equal,
  from,
  linkedByCode,
  linkedIntoTree,
  published,
} from '../read/narrow';
import type { Condition } from '../read/narrowing';
import { codeEnum, eventStateEnum } from './enums';
import { dateScalar, dateTimeScalar } from './scalars';

/** One field of a filter: what it takes, and how it narrows the list. */
export interface Filter {
  readonly type: GraphQLInputType;
  readonly about: string;
  readonly condition: Condition;
}
type Filters = Readonly<Record<string, Filter>>;

const unit = (field: string, about: string): Filters => ({
  unit: { type: GraphQLString, about, condition: linkedByCode(field, 'unit') },
  unitTree: {
    type: GraphQLString,
    about: 'The unit of this code and all units beneath it (单位及其全部下级)',
    condition: linkedIntoTree(field),
  },
});
const domain: Filter = {
  type: GraphQLString,
  about: 'Domain by its code (领域代码)',
  condition: linkedByCode('domain', 'domain'),
};
const fiveOpen: Filter = {
  type: codeEnum('fiveOpen'),
  about: 'Which of the five kinds of openness (五公开)',
  condition: equal('fiveOpen'),
};
const id = (field: string, about: string): Filter => ({ type: GraphQLID, about, condition: equal(field) });

const common: Filters = {
  text: {
    type: GraphQLString,
    about: 'All words of it stand in the title or the texts, as in `search` (关键词)',
    condition: contains,
  },
  publishedFrom: {
    type: dateTimeScalar,
    about: 'First published at this time or later (发布起始时间)',
    condition: published('>='),
  },
  publishedBefore: {
    type: dateTimeScalar,
    about: 'First published before this time (发布截止时间)',
    condition: published('<'),
  },
};

const ofTypes: Readonly<Partial<Record<PublicTypeName, Filters>>> = {
  guideline: { domain },
  'guideline-item': { domain, guideline: id('guideline', 'The guideline by its id (标准指引)') },
  'legal-basis': {
    status: {
      type: codeEnum('legalStatuses'),
      about: 'In force or not (效力状态)',
      condition: equal('status'),
    },
  },
  'catalog-item': {
    ...unit('unit', 'Unit by its code (单位代码)'),
    domain,
    fiveOpen,
    method: {
      type: codeEnum('methods'),
      about: 'How it is made public (公开方式)',
      condition: among('methods'),
    },
    level: { type: codeEnum('levels'), about: 'Level of government (公开层级)', condition: among('levels') },
    audience: { type: codeEnum('audiences'), about: 'To whom (公开对象)', condition: among('audiences') },
    channel: {
      type: codeEnum('channels'),
      about: 'Where it is made public (公开渠道)',
      condition: among('channels'),
    },
  },
  disclosure: {
    ...unit('unit', 'Unit by its code (发布单位代码)'),
    catalogItem: id('catalogItem', 'The catalogue item by its id (目录事项)'),
    column: id('column', 'The column by its id (专栏)'),
  },
  column: {
    ...unit('unit', 'The unit that keeps it, by its code (维护单位代码)'),
    kind: { type: codeEnum('columnKinds'), about: 'Kind of column (专栏类别)', condition: equal('kind') },
  },
  policy: {
    ...unit('issuer', 'The issuing unit by its code (发文单位代码)'),
    domain: {
      type: GraphQLString,
      about: 'A domain that it touches, by its code (领域代码)',
      condition: amongLinksByCode('domains', 'domain'),
    },
    fiveOpen,
    validity: {
      type: codeEnum('validities'),
      about: 'In force or not (有效性)',
      condition: equal('validity'),
    },
    issuedFrom: {
      type: dateScalar,
      about: 'Signed on this day or later (成文起始日期)',
      condition: from('issuedOn'),
    },
    issuedBefore: {
      type: dateScalar,
      about: 'Signed before this day (成文截止日期)',
      condition: before('issuedOn'),
    },
  },
  interpretation: {
    ...unit('unit', 'Unit by its code (解读单位代码)'),
    policy: id('policy', 'The policy by its id (政策文件)'),
    form: { type: codeEnum('interpretationForms'), about: 'Form (解读形式)', condition: equal('form') },
  },
  response: {
    ...unit('unit', 'Unit by its code (回应单位代码)'),
    policy: id('policy', 'The policy by its id (政策文件)'),
  },
  'participation-event': {
    ...unit('unit', 'Unit by its code (主办单位代码)'),
    domain,
    policy: id('policy', 'The policy by its id (政策文件)'),
    form: { type: codeEnum('participationForms'), about: 'Form (参与形式)', condition: equal('form') },
    state: { type: eventStateEnum, about: 'State at the time of the request (活动状态)', condition: inState },
  },
  'service-guide': {
    ...unit('unit', 'Unit by its code (实施主体代码)'),
    domain,
    catalogItem: id('catalogItem', 'The catalogue item by its id (目录事项)'),
    audience: {
      type: codeEnum('audiences'),
      about: 'Who may apply (受理对象)',
      condition: equal('audience'),
    },
    applicant: {
      type: codeEnum('applicantKinds'),
      about: 'A kind of applicants whom it is for (受理对象类别)',
      condition: among('applicants'),
    },
  },
};

export const filtersOf = (name: PublicTypeName): Filters => ({ ...ofTypes[name], ...common });

const made = new Map<PublicTypeName, GraphQLInputObjectType>();

export const filterType = (name: PublicTypeName): GraphQLInputObjectType => {
  const known = made.get(name);
  if (known) return known;
  const { graphql, label } = publicType(name);
  const type = new GraphQLInputObjectType({
    name: `${graphql}Filter`,
    description: `Narrows a list of ${graphql} (${label.zh}筛选条件); what is given must hold together.`,
    fields: Object.fromEntries(
      Object.entries(filtersOf(name)).map(([field, { type: input, about }]) => [
        field,
        { type: input, description: about },
      ]),
    ),
  });
  made.set(name, type);
  return type;
};
