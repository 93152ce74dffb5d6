import texts from '../../type-texts/channel.json';
import type { PublicType } from '../declare';
import { code, date, link, text } from '../fields';

export const channel: PublicType<'channel'> = {
  name: 'channel',
  graphql: 'DisclosurePlatform',
  label: { zh: '公开平台', en: 'Disclosure platform' },
  texts,
  version: 1,
  drafts: false,
  localized: true,
  title: ['name'],
  searched: { names: ['code'], keys: [], texts: ['note', 'url'], ahead: 0 },
  unit: null,
  listedBy: [],
  fields: {
    code: code('channels', 'Which standard channel it is (公开渠道)', { required: true }),
    name: text("The district's own name of it", { required: true }),
    url: text('Web address'),
    note: text('Place and opening hours'),
    retiredOn: date('The day it went out of use'),
    successor: link('channel', 'The platform that replaces it'),
  },
};
