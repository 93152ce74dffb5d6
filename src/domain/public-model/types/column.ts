import texts from '../../type-texts/column.json';
import type { PublicType } from '../declare';
import { code, date, link, text } from '../fields';

export const column: PublicType<'column'> = {
  name: 'column',
  graphql: 'Column',
  label: { zh: '专栏', en: 'Column' },
  texts,
  version: 1,
  drafts: false,
  localized: true,
  title: ['name'],
  searched: { names: ['code'], keys: [], texts: ['url'], ahead: 0 },
  unit: 'unit',
  key: 'code',
  listedBy: ['unit', 'kind'],
  fields: {
    code: text('Code, unique in the district', { required: true }),
    name: text('Name on the website (专栏名称)', { required: true }),
    kind: code('columnKinds', 'How often it must be renewed (专栏类别)', { required: true }),
    unit: link('unit', 'The unit that keeps it up to date (维护单位)'),
    url: text('Web address'),
    retiredOn: date('The day it went out of use'),
    successor: link('column', 'The column that replaces it'),
  },
};
