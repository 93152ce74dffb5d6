import texts from '../../type-texts/guideline.json';
import type { PublicType } from '../declare';
import { date, link, text } from '../fields';

export const guideline: PublicType<'guideline'> = {
  name: 'guideline',
  graphql: 'Guideline',
  label: { zh: '标准指引', en: 'Guideline' },
  texts,
  version: 1,
  drafts: false,
  localized: false,
  title: ['title'],
  searched: { names: ['number'], keys: ['issuer'], texts: ['note', 'url'], ahead: 0 },
  unit: null,
  listedBy: ['domain'],
  fields: {
    title: text('Title of the guideline (标准指引)', { required: true }),
    domain: link('domain', 'The domain it covers (领域)', {
      listed: { as: 'guidelines', about: 'The guidelines of the domain (标准指引)' },
    }),
    issuer: text('The ministry that issued it'),
    number: text('Number of the document (文号)'),
    issuedOn: date('Day of issue'),
    url: text('Web address of the original'),
    note: text('Remarks'),
  },
};
