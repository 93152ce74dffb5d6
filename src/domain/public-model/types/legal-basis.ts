import texts from '../../type-texts/legal-basis.json';
import type { PublicType } from '../declare';
import { boolean, code, date, link, text } from '../fields';

export const legalBasis: PublicType<'legal-basis'> = {
  name: 'legal-basis',
  graphql: 'LegalBasis',
  label: { zh: '法规依据', en: 'Legal basis' },
  texts,
  version: 1,
  drafts: false,
  localized: false,
  title: ['title', 'number'],
  searched: { names: ['number'], keys: ['issuer'], texts: ['note'], ahead: 0 },
  unit: null,
  distinct: [
    {
      fields: ['number', 'title'],
      number: true,
      mayBeEmpty: ['number'],
      called: { zh: '标题和文号', en: 'title and number' },
    },
  ],
  listedBy: [],
  filteredBy: { status: 'status' },
  fields: {
    title: text('Title without title marks', { required: true }),
    number: text('Number of the document (文号)'),
    status: code('legalStatuses', 'In force, replaced or repealed (效力状态)', {
      // The content manager keeps the name `status` for itself.
      attribute: 'validity',
    }),
    replacedBy: link('legal-basis', 'The document that replaces it'),
    issuer: text('Who made it (制定机关)'),
    effectiveOn: date('The day it came into force'),
    verified: boolean('Whether the entry was checked against the official text'),
    note: text('Remarks'),
  },
};
