import texts from '../../type-texts/response.json';
import type { PublicType } from '../declare';
import { date, html, link, text } from '../fields';

export const response: PublicType<'response'> = {
  name: 'response',
  graphql: 'Response',
  label: { zh: '回应关切', en: 'Response' },
  texts,
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
