import { date, html, link, type PublicType, text } from '../declare';
import { attachments } from './file';

export const disclosure: PublicType = {
  name: 'disclosure',
  graphql: 'Disclosure',
  label: { zh: '政府信息', en: 'Disclosure' },
  version: 3,
  drafts: true,
  localized: true,
  title: ['title'],
  searched: { names: ['documentNumber', 'indexNumber'], keys: [], texts: ['body'], ahead: 2 },
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
    catalogItem: link('catalog-item', 'The catalogue item that it fulfils (目录事项)', { required: true }),
    unit: link('unit', 'The unit that makes it public (发布单位)', { required: true }),
    column: link('column', 'The column of the website (所属专栏)'),
    documentNumber: text('Number of the document (文号)'),
    indexNumber: text('Index number (索引号)'),
    formedOn: date('The day the information was made (形成日期)'),
    body: html('Text (正文)'),
    attachments,
  },
};
