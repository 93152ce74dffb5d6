import texts from '../../type-texts/interpretation.json';
import type { PublicType } from '../declare';
import { code, date, html, link, text } from '../fields';
import { attachments } from './parts/file';

export const interpretation: PublicType<'interpretation'> = {
  name: 'interpretation',
  graphql: 'Interpretation',
  label: { zh: '政策解读', en: 'Interpretation' },
  texts,
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
