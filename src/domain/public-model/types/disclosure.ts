import texts from '../../type-texts/disclosure.json';
import type { PublicType } from '../declare';
import { date, html, link, text } from '../fields';
import { attachments } from './parts/file';

export const disclosure: PublicType<'disclosure'> = {
  name: 'disclosure',
  graphql: 'Disclosure',
  label: { zh: '政府信息', en: 'Disclosure' },
  texts,
  version: 3,
  drafts: true,
  localized: true,
  title: ['title'],
  searched: { names: ['documentNumber', 'indexNumber'], keys: [], texts: ['body'], ahead: 4 },
  unit: 'unit',
  distinct: [
    { fields: ['indexNumber'], number: true, called: { zh: '索引号', en: 'index number' } },
    {
      fields: ['catalogItem', 'documentNumber'],
      number: true,
      called: { zh: '目录事项和文号', en: 'catalogue item and document number' },
    },
    {
      fields: ['catalogItem', 'unit', 'formedOn', 'documentNumber', 'indexNumber', 'body', 'title'],
      mayBeEmpty: ['formedOn', 'documentNumber', 'indexNumber', 'body'],
      called: { zh: '目录事项、形成日期、标题和正文', en: 'catalogue item, date, title and text' },
    },
  ],
  listedBy: ['catalogItem', 'unit', 'column'],
  fields: {
    title: text('Title (标题)', { required: true }),
    catalogItem: link('catalog-item', 'The catalogue item that it fulfils (目录事项)', {
      required: true,
      listed: { as: 'disclosures', about: 'What was made public under it (政府信息)' },
    }),
    unit: link('unit', 'The unit that makes it public (发布单位)', {
      required: true,
      listed: { as: 'disclosures', about: 'What it made public (政府信息)' },
    }),
    column: link('column', 'The column of the website (所属专栏)', {
      listed: { as: 'disclosures', about: 'What was made public in it (政府信息)' },
    }),
    documentNumber: text('Number of the document (文号)'),
    indexNumber: text('Index number (索引号)'),
    formedOn: date('The day the information was made (形成日期)'),
    body: html('Text (正文)'),
    attachments,
  },
};
