import type { PublicType } from '../declare';
import { boolean, code, date, html, link, links, text } from '../fields';
import interpretationTexts from '../texts/interpretation.json';
import policyTexts from '../texts/policy.json';
import responseTexts from '../texts/response.json';
import { attachments } from './file';

export const policy: PublicType<'policy'> = {
  name: 'policy',
  graphql: 'Policy',
  label: { zh: '政策文件', en: 'Policy' },
  texts: policyTexts,
  version: 2,
  drafts: true,
  localized: true,
  title: ['title'],
  searched: { names: ['documentNumber', 'indexNumber'], keys: ['summary'], texts: ['body'], ahead: 5 },
  unit: 'issuer',
  distinct: [
    { fields: ['indexNumber'], number: true, called: { zh: '索引号', en: 'index number' } },
    { fields: ['documentNumber'], number: true, called: { zh: '文号', en: 'document number' } },
  ],
  listedBy: ['issuer', 'domains', 'fiveOpen', 'validity'],
  filteredBy: { issued: 'issuedOn' },
  fields: {
    title: text('Title (标题)', { required: true }),
    documentNumber: text('Number of the document (文号)'),
    indexNumber: text('Index number (索引号)'),
    issuer: link('unit', 'The unit that issued it (发文单位)', {
      required: true,
      listed: { as: 'policies', about: 'The policies that it issued (政策文件)' },
    }),
    jointIssuers: links('unit', 'Units that issued it together (联合发文)'),
    domains: links('domain', 'The domains that it touches (领域)'),
    issuedOn: date('The day it was signed (成文日期)'),
    effectiveOn: date('The day it comes into force (施行日期)'),
    expiresOn: date('The day it expires (失效日期)'),
    validity: code('validities', 'Validity (有效性)'),
    fiveOpen: code('fiveOpen', 'Which of the five kinds of openness (五公开)'),
    summary: text('One or two sentences (内容概述)'),
    body: html('Text (正文)'),
    needsInterpretation: boolean('Whether it must be interpreted (需要解读)'),
    attachments,
  },
};

export const interpretation: PublicType<'interpretation'> = {
  name: 'interpretation',
  graphql: 'Interpretation',
  label: { zh: '政策解读', en: 'Interpretation' },
  texts: interpretationTexts,
  version: 2,
  drafts: true,
  localized: true,
  title: ['title'],
  searched: { names: [], keys: [], texts: ['body', 'textAlternative'], ahead: 4 },
  unit: 'unit',
  distinct: [
    { fields: ['policy', 'form', 'title'], called: { zh: '政策、形式和标题', en: 'policy, form and title' } },
  ],
  listedBy: ['policy', 'unit', 'form'],
  fields: {
    title: text('Title (标题)', { required: true }),
    policy: link('policy', 'The policy that it explains (所解读的政策)', {
      required: true,
      listed: { as: 'interpretations', about: 'Its interpretations (政策解读)' },
    }),
    form: code('interpretationForms', 'Form of the interpretation (解读形式)', { required: true }),
    unit: link('unit', 'The unit that explains (解读单位)', {
      required: true,
      listed: { as: 'interpretations', about: 'Its interpretations (政策解读)' },
    }),
    interpretedOn: date('Day of the interpretation'),
    body: html('Text (正文)'),
    textAlternative: text('Text for readers who cannot see the picture'),
    attachments,
  },
};

export const response: PublicType<'response'> = {
  name: 'response',
  graphql: 'Response',
  label: { zh: '回应关切', en: 'Response' },
  texts: responseTexts,
  version: 1,
  drafts: true,
  localized: true,
  title: ['title'],
  searched: { names: [], keys: ['concern'], texts: ['body'], ahead: 4 },
  unit: 'unit',
  listedBy: ['policy', 'unit'],
  fields: {
    title: text('Title (标题)', { required: true }),
    policy: link('policy', 'The policy in question', {
      listed: { as: 'responses', about: 'Answers to concerns about it (回应关切)' },
    }),
    unit: link('unit', 'The unit that answers (回应单位)', {
      required: true,
      listed: { as: 'responses', about: 'Its answers to concerns (回应关切)' },
    }),
    concern: text('What people ask (关切的问题)'),
    body: html('The answer (回应内容)'),
    respondedOn: date('Day of the answer'),
  },
};
