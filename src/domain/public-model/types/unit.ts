import texts from '../../type-texts/unit.json';
import type { PublicType } from '../declare';
import { code, date, group, link, text } from '../fields';

export const contact = group('Contact', 'Public contact (联系方式)', {
  office: text('Office (承办科室)'),
  phone: text('Office telephone'),
  address: text('Address'),
  hours: text('Office hours'),
});

export const unit: PublicType<'unit'> = {
  name: 'unit',
  graphql: 'Unit',
  label: { zh: '单位', en: 'Unit' },
  texts,
  version: 1,
  drafts: false,
  localized: true,
  title: ['name'],
  searched: { names: ['code'], keys: [], texts: ['office', 'contact'], ahead: 4 },
  unit: 'self',
  key: 'code',
  listedBy: ['parent', 'kind'],
  fields: {
    code: text('Code, unique in the district', { required: true }),
    name: text('Full official name (单位名称)', { required: true }),
    kind: code('unitKinds', 'Kind of unit (单位类别)', { required: true }),
    parent: link('unit', 'The unit above it', {
      listed: { as: 'children', about: 'The units below it (下级单位)' },
    }),
    office: text('The office that runs disclosure (政务公开办)'),
    contact,
    retiredOn: date('The day the unit was dissolved'),
    successor: link('unit', 'The unit that took over'),
  },
};
