import texts from '../../type-texts/domain.json';
import type { PublicType } from '../declare';
import { boolean, date, link, text } from '../fields';

export const domain: PublicType<'domain'> = {
  name: 'domain',
  graphql: 'Domain',
  label: { zh: '领域', en: 'Domain' },
  texts,
  version: 1,
  drafts: false,
  localized: true,
  title: ['name'],
  searched: { names: ['code'], keys: [], texts: ['note'], ahead: 4 },
  unit: 'leadUnit',
  key: 'code',
  listedBy: ['leadUnit'],
  fields: {
    code: text('Code, unique', { required: true }),
    name: text('Name of the domain (领域)', { required: true }),
    leadUnit: link('unit', 'The unit that leads the domain (牵头单位)', {
      listed: { as: 'ledDomains', about: 'The domains that it leads (牵头领域)' },
    }),
    inNotice: boolean('Whether the district notice names the lead unit'),
    note: text('Scope and remarks'),
    retiredOn: date('The day the domain went out of use'),
    successor: link('domain', 'The domain that replaces it'),
  },
};
