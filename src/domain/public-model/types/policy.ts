import texts from '../../type-texts/policy.json';
import type { PublicType } from '../declare';
import { boolean, code, date, html, link, links, text } from '../fields';
import { attachments } from './parts/file';

export const policy: PublicType<'policy'> = {
  name: 'policy',
  graphql: 'Policy',
  label: { zh: '政策文件', en: 'Policy' },
  texts,
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
